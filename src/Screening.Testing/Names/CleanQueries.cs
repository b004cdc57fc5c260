namespace Screening.Testing.Names;

/// <summary>Asks for names made up to be clean: each match is an alert that somebody has to read.</summary>
internal static class CleanQueries
{
    /// <summary>One group for each sort; none for a sort that needs listed family names where no list prints any.</summary>
    public static IReadOnlyList<NameTestGroup> Ask(Screener screener, Bearers bearers, DateOnly asOf, NameTestOptions options, CancellationToken cancellationToken)
    {
        var names = new Namesakes(bearers.GivenByFamily(), CleanNames.Given);
        return [.. CleanNames.All.Where(sort => !sort.NeedsFamily || names.Any).Select(sort =>
        {
            var random = new Random(options.Seed);
            var texts = Enumerable.Range(0, options.Queries).Select(_ => sort.Make(names, random)).ToList();
            return new NameTestGroup(sort.Name, [.. texts.AsParallel().AsOrdered().WithCancellation(cancellationToken).Select(text => Answer(screener, text, sort.Kind, asOf))]);
        })];
    }

    private static NameTestAnswer Answer(Screener screener, string text, SubjectKind kind, DateOnly asOf) => new()
    {
        Query = text,
        Kind = kind,
        Top = screener.Screen(new ScreeningRequest(text) { AsOf = asOf, Kind = kind }).Matches.MaxBy(static match => match.Score),
    };
}
