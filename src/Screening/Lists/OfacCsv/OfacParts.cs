namespace Screening.Lists.OfacCsv;

/// <summary>All rows of one id over the files of an edition.</summary>
internal sealed class OfacParts(string id)
{
    // One list a role, made when needed: most entries of most editions have a primary row and nothing else.
    private readonly List<OfacLine>?[] lines = new List<OfacLine>?[4];

    public string Id { get; } = id;

    public IReadOnlyList<OfacLine> Primary => Of(OfacRole.Primary);

    public IReadOnlyList<OfacLine> Comments => Of(OfacRole.Comments);

    public IReadOnlyList<OfacLine> Aliases => Of(OfacRole.Aliases);

    public IReadOnlyList<OfacLine> Addresses => Of(OfacRole.Addresses);

    public IReadOnlyList<OfacLine> Of(OfacRole role) => lines[Place(role)] ?? (IReadOnlyList<OfacLine>)[];

    public void Add(OfacRole role, OfacLine line) => (lines[Place(role)] ??= new List<OfacLine>(1)).Add(line);

    /// <summary>Whether both were made of the same rows, by reference: rows are shared through <see cref="OfacRowCache"/>.</summary>
    public bool HasSameRows(OfacParts other) =>
        Same(Primary, other.Primary) && Same(Comments, other.Comments) && Same(Aliases, other.Aliases) && Same(Addresses, other.Addresses);

    private static int Place(OfacRole role) => role switch
    {
        OfacRole.Primary => 0,
        OfacRole.Comments => 1,
        OfacRole.Aliases => 2,
        _ => 3,
    };

    private static bool Same(IReadOnlyList<OfacLine> one, IReadOnlyList<OfacLine> other)
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
internal sealed record OfacJoined(OfacParts Parts, bool WithAliases, bool WithAddresses, ListEntry Entry, IReadOnlyList<OfacProblem> Problems);

/// <summary>A problem of a row, told by the row's place among the rows of its id: its line differs from edition to edition.</summary>
internal sealed record OfacProblem(string Code, ProblemSeverity Severity, OfacRole Role, int Row, string? Field, string Message, string? RawValue);
