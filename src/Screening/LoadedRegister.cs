namespace Screening;

/// <summary>A register and how it was loaded.</summary>
/// <param name="Register">The register.</param>
/// <param name="Files">Every file or delivery read, with its report.</param>
/// <param name="Supplements">The embedded dated lists that supplement the lists named: their licences, announcements and stated dates. Empty when there are none.</param>
public sealed record LoadedRegister(Register Register, IReadOnlyList<LoadedDelivery> Files, IReadOnlyList<ListId> Supplements)
{
    /// <summary>
    /// What the guard says of each edition, in the order judged: a refused one is not in the register, and its list's coverage tells the reason of
    /// the newest; an overridden one is, with the word that let it pass.
    /// </summary>
    public IReadOnlyList<GuardVerdict> Verdicts { get; init; } = [];

    /// <summary>Every problem of every file, in order.</summary>
    public IEnumerable<ReadProblem> Problems => Files.SelectMany(static file => file.Report.Problems);
}

/// <summary>One delivery as it was read.</summary>
/// <param name="Path">Where it came from.</param>
/// <param name="Format">The format's short name.</param>
/// <param name="Report">What reading brought to light.</param>
public sealed record LoadedDelivery(string Path, string Format, ReadReport Report);
