namespace Screening.Lists.OfacCsv;

/// <summary>All rows of one id over the files of an edition.</summary>
internal sealed class OfacParts(string id)
{
    public string Id { get; } = id;

    public List<OfacLine> Primary { get; } = [];

    public List<OfacLine> Comments { get; } = [];

    public List<OfacLine> Aliases { get; } = [];

    public List<OfacLine> Addresses { get; } = [];

    public List<OfacLine> Of(OfacRole role) => role switch
    {
        OfacRole.Primary => Primary,
        OfacRole.Comments => Comments,
        OfacRole.Aliases => Aliases,
        _ => Addresses,
    };

    /// <summary>Whether both were made of the same rows, by reference: rows are shared through <see cref="OfacRowCache"/>.</summary>
    public bool HasSameRows(OfacParts other) =>
        Same(Primary, other.Primary) && Same(Comments, other.Comments) && Same(Aliases, other.Aliases) && Same(Addresses, other.Addresses);

    private static bool Same(List<OfacLine> one, List<OfacLine> other)
    {
        if (one.Count != other.Count)
            return false;
        for (var i = 0; i < one.Count; i++)
        {
            if (!ReferenceEquals(one[i].Row, other[i].Row))
                return false;
        }

        return true;
    }
}

/// <summary>An entry, the rows it was made of, and what was odd about them.</summary>
internal sealed record OfacEntry(OfacParts Parts, bool WithAliases, bool WithAddresses, ListEntry Entry, IReadOnlyList<OfacProblem> Problems);

/// <summary>A problem of a row, told by the row's place among the rows of its id: its line differs from edition to edition.</summary>
internal sealed record OfacProblem(string Code, ProblemSeverity Severity, OfacRole Role, int Row, string? Field, string Message, string? RawValue);
