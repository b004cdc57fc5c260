using CsvHelper;

namespace Screening.Batch;

/// <summary>Finds in an output what a decision rests on, so that reviewers decide on what they saw.</summary>
public static class DecisionResults
{
    /// <summary>The evidence for a customer and a listing.</summary>
    /// <param name="output">An output that was written with a book of decisions; it has the evidence column.</param>
    /// <param name="idColumn">The column that holds the customer's id.</param>
    /// <param name="customer">The customer's id.</param>
    /// <param name="listing">The listing.</param>
    /// <exception cref="BatchFileException">The column, the customer or the listing is not there.</exception>
    public static DecisionEvidence EvidenceOf(byte[] output, string idColumn, string customer, ListingId listing)
    {
        ArgumentNullException.ThrowIfNull(output);
        var end = output.AsSpan().IndexOf((byte)'\n');
        using var reader = CsvReader.Create(output, new CsvReaderOptions
        {
            HasHeader = false, Separator = (char)Separator.Of(output.AsSpan(0, Math.Max(end, 0))), MalformedData = CsvMalformedDataHandling.Throw, IncludeValuesInExceptions = false,
        });
        if (!reader.Read())
            throw new BatchFileException("the output is empty");
        var header = Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetString(i).Trim('\uFEFF')).ToList();
        var (id, evidence) = (header.FindIndex(name => name.Equals(idColumn, StringComparison.OrdinalIgnoreCase)), header.IndexOf(DecisionColumns.Names[^1]));
        if (id < 0 || evidence < 0)
            throw new BatchFileException($"the output has no column '{(id < 0 ? idColumn : DecisionColumns.Names[^1])}': it must be written with --decisions");
        while (reader.Read())
        {
            if (reader.GetString(id) == customer && DecisionColumns.Find(reader.GetString(evidence), listing) is { } found)
                return found;
        }

        throw new BatchFileException($"the output has no row of that customer with a match of {listing}");
    }
}
