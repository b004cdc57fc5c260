namespace Screening.Batch;

/// <summary>What became of a row.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="Matches">The matches, in the engine's order.</param>
/// <param name="Notes">Why it is not screened, which lists are missing, what was read otherwise than it stands.</param>
internal readonly record struct RowAnswer(ScreeningOutcome Outcome, IReadOnlyList<Match> Matches, IReadOnlyList<string> Notes)
{
    /// <summary>A row that was not asked.</summary>
    public static RowAnswer NotScreened(string reason) => new(ScreeningOutcome.NotScreened, [], [reason]);

    /// <summary>Asks the engine; whatever it throws becomes the row's reason, without its text, which may hold the name.</summary>
    /// <param name="question">The row's question.</param>
    /// <param name="screen">The engine.</param>
    public static RowAnswer Of(RowQuestion question, Func<ScreeningRequest, ScreeningResult> screen)
    {
        if (question.Request is null)
            return NotScreened(question.Refusal!);

        ScreeningResult result;
        try
        {
            result = screen(question.Request);
        }
#pragma warning disable CA1031 // One row that breaks the engine must not take the other rows with it, and must not pass for a row without a match.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return NotScreened($"screening failed: {exception.GetType().Name}");
        }

        var notes = new List<string>();
        if (question.Gap is not null)
            notes.Add(question.Gap);
        notes.AddRange(result.NotScreened.Select(static list => $"{list.List.Id} proves no absence that day ({Why(list)})"));
        notes.AddRange(question.Notes);
        var outcome = question.Gap is not null && result.Outcome != ScreeningOutcome.Hit ? ScreeningOutcome.NotScreened : result.Outcome;
        return new RowAnswer(outcome, result.Matches, notes);
    }

    private static string Why(ListCoverage list) => list.State switch
    {
        ListState.Fresh or ListState.Carried => "extract",
        var state => state.ToString().ToLowerInvariant(),
    };
}
