using System.Globalization;
using System.Text;
using Screening.Testing.Names;

namespace Screening.Testing;

/// <summary>What a <see cref="NameTest"/> asked and found: expectations for a test, a report for an auditor.</summary>
public sealed record NameTestReport
{
    /// <summary>The day asked about.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The version of the register asked.</summary>
    public required string Register { get; init; }

    /// <summary>Its lists, as covered on that day.</summary>
    public required IReadOnlyList<ListCoverage> Lists { get; init; }

    /// <summary>The score from which a name matches, from 0 to 1.</summary>
    public required double Threshold { get; init; }

    /// <summary>How much was asked.</summary>
    public required NameTestOptions Options { get; init; }

    /// <summary>The listed names and identifiers, unchanged.</summary>
    public required SelfCheck Listed { get; init; }

    /// <summary>A group for each manipulation, those that keep all letters first; the first one changes nothing, and is drawn by chance as the others are.</summary>
    public required IReadOnlyList<NameTestGroup> Manipulated { get; init; }

    /// <summary>A group for each sort of clean name.</summary>
    public required IReadOnlyList<NameTestGroup> Clean { get; init; }

    /// <summary>Expects that there are listed names, and that each of them and each identifier found its own listing.</summary>
    /// <exception cref="ScreeningExpectationException">Otherwise; the message names those that did not.</exception>
    public NameTestReport EveryListedNameFound()
    {
        var missed = Listed.MissedNames.Concat(Listed.MissedIdentifiers).ToList();
        return Listed.Names > 0 && missed.Count == 0
            ? this
            : throw new ScreeningExpectationException(string.Create(CultureInfo.InvariantCulture, $"expected every one of {Listed.Names} listed names and {Listed.Identifiers} identifiers to find its listing; missed {missed.Count}\n  {string.Join("\n  ", missed)}"));
    }

    /// <summary>Expects that a share of the names manipulated in one way is found.</summary>
    /// <param name="manipulation">The group's name, such as <c>letters swapped</c>.</param>
    /// <param name="atLeast">The least share, from 0 to 1.</param>
    /// <exception cref="ArgumentException">No manipulation has that name; the message lists those that exist.</exception>
    /// <exception cref="ScreeningExpectationException">Fewer are found, or no listed name allows it; the message names those that are not.</exception>
    public NameTestReport Found(string manipulation, double atLeast)
    {
        var group = Manipulated.FirstOrDefault(group => group.Name == manipulation)
            ?? throw new ArgumentException($"no manipulation '{manipulation}'; there are: {string.Join(", ", Manipulated.Select(static group => group.Name))}", nameof(manipulation));
        return group.Answers.Count > 0 && group.Share(group.Found) >= atLeast
            ? this
            : throw new ScreeningExpectationException(string.Create(CultureInfo.InvariantCulture,
                $"expected {atLeast} of '{manipulation}' to be found; found {group.Found} of {group.Answers.Count}\n  {string.Join("\n  ", group.Answers.Where(static answer => !answer.IsFound).Select(static answer => $"{answer.Query} | {answer.ListedName} {answer.Listing}"))}"));
    }

    /// <summary>Writes <c>name-test.md</c>, a page to read, and <c>name-test.csv</c>, a row per query, into a folder; both are replaced where they exist.</summary>
    /// <param name="folder">The folder; made where it is missing.</param>
    /// <param name="cancellationToken">Stops between the files.</param>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written to.</exception>
    /// <remarks>The same report gives the same bytes. Cells that a spreadsheet would run are made harmless.</remarks>
    public async Task WriteAsync(string folder, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        Directory.CreateDirectory(folder);
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        await File.WriteAllTextAsync(Path.Combine(folder, "name-test.md"), NameTestPage.Of(this), utf8, cancellationToken).ConfigureAwait(false);
        await File.WriteAllTextAsync(Path.Combine(folder, "name-test.csv"), NameTestRows.Of(this), utf8, cancellationToken).ConfigureAwait(false);
    }
}
