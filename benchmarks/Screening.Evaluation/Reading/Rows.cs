using CsvHelper;

namespace Screening.Evaluation.Reading;

/// <summary>Reads the evaluation sets: CSV with a header, columns by name.</summary>
internal static class Rows
{
    /// <summary>All rows of a file, plain or compressed.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static IReadOnlyList<Row> Of(string path)
    {
        using var stream = Open(path);
        using var reader = CsvReader.Create(stream);
        reader.ReadHeader();
        var headers = new string[reader.Headers.Count];
        for (var i = 0; i < headers.Length; i++)
            headers[i] = reader.Headers[i];

        var rows = new List<Row>();
        while (reader.Read())
        {
            var fields = new Dictionary<string, string>(StringComparer.Ordinal);
            for (var i = 0; i < headers.Length && i < reader.FieldCount; i++)
                fields[headers[i]] = reader.GetString(i);
            rows.Add(new Row(path, rows.Count + 1, fields));
        }

        return rows;
    }

    private static Stream Open(string path)
    {
        var file = File.OpenRead(path);
        return path.EndsWith(".xz", StringComparison.Ordinal) ? new SharpCompress.Compressors.Xz.XZStream(file) : file;
    }
}

/// <summary>One row.</summary>
/// <param name="File">The file.</param>
/// <param name="Number">The row's number, the first after the header being 1.</param>
/// <param name="Fields">Its fields by column.</param>
internal sealed record Row(string File, int Number, IReadOnlyDictionary<string, string> Fields)
{
    /// <summary>A field that the format promises.</summary>
    /// <exception cref="InvalidDataException">The column is missing.</exception>
    public string this[string column] => Fields.TryGetValue(column, out var text) ? text : throw new InvalidDataException($"{File}, row {Number}: no column {column}");

    /// <summary>A field that one of the formats has; empty in the others.</summary>
    public string Find(string column) => Fields.GetValueOrDefault(column, "");

    /// <summary>A field that says true or false.</summary>
    /// <exception cref="InvalidDataException">It says neither.</exception>
    public bool Truth(string column) => bool.TryParse(this[column], out var truth) ? truth : throw new InvalidDataException($"{File}, row {Number}: {column} is neither true nor false");

    /// <summary>A field that holds a day.</summary>
    /// <exception cref="InvalidDataException">It holds none.</exception>
    public DateOnly Day(string column) => IsoDay.TryParse(this[column], out var day) ? day : throw new InvalidDataException($"{File}, row {Number}: {column} is no day");

    /// <summary>The column <c>schema</c> as the product's word for it.</summary>
    public SubjectKind Kind => Find("schema") switch
    {
        "Person" => SubjectKind.Person,
        "Organization" or "Company" or "LegalEntity" => SubjectKind.Organization,
        "Vessel" => SubjectKind.Vessel,
        "Aircraft" or "Airplane" => SubjectKind.Aircraft,
        "Wallet" => SubjectKind.Wallet,
        _ => SubjectKind.Unknown,
    };
}
