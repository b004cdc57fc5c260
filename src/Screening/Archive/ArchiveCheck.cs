namespace Screening;

/// <summary>What verifying an archive found.</summary>
/// <param name="Entries">The lines of its manifest.</param>
/// <param name="Files">The stored files that they name.</param>
/// <param name="Differences">What is not as the manifest says, one line each; empty when all is well.</param>
/// <param name="Leftovers">Files that no line names: an import that was stopped left them, and the next one removes them. No difference.</param>
public sealed record ArchiveCheck(int Entries, int Files, IReadOnlyList<string> Differences, IReadOnlyList<string> Leftovers);
