namespace Screening.Batch;

/// <summary>All that a run writes of one question, made once for all rows that ask it. It holds no match, so that many can be kept.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="Tails">Our cells as they stand in the output, a separator in front; one text per row that goes out.</param>
/// <param name="Matches">The matches in a line, as in the column of that name.</param>
/// <param name="Note">The reasons and notices in a line; those of the first match.</param>
internal sealed record RowProduct(ScreeningOutcome Outcome, IReadOnlyList<string> Tails, string Matches, string Note)
{
    /// <summary>The body of its card in the report; null where there is none.</summary>
    public string? Card { get; init; }

    /// <summary>The score of the first match; 0 without one.</summary>
    public double Score { get; init; }

    /// <summary>A row that does not go out, because nothing changed for it.</summary>
    public static RowProduct Unchanged { get; } = new(ScreeningOutcome.NoHit, [], "", "");

    /// <summary>Reads and screens the cells of a sound row.</summary>
    public static RowProduct Of(string[] cells, BatchPlan plan)
    {
        var question = RowQuestion.Of(cells, plan.Columns, plan.Options);
        var answer = RowAnswer.Of(question, plan.Screen);
        var customer = plan.Columns.Id < 0 ? "" : cells[plan.Columns.Id].Trim();
        return Of(answer, plan, question.Request, customer) with
        {
            Score = answer.Matches.FirstOrDefault()?.Score ?? 0,
            Card = plan.Report is { } drawing && answer.Matches.Count > 0 ? ReportCard.Body(answer, question.Request!, drawing.MaxListAgeDays) : null,
        };
    }

    /// <summary>Renders an answer.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="plan">The run.</param>
    /// <param name="request">What was asked; null for a row that was not.</param>
    /// <param name="customer">The customer's id.</param>
    public static RowProduct Of(RowAnswer answer, BatchPlan plan, ScreeningRequest? request = null, string customer = "")
    {
        IReadOnlyList<string> more = plan.Options.Decisions is { } book ? DecisionColumns.Of(answer, request, customer, book) : [];
        var shown = plan.Options.AllMatches && answer.Matches.Count > 0 ? answer.Matches : [answer.Matches.FirstOrDefault()!];
        return new RowProduct(
            answer.Outcome, [.. shown.Select(match => ResultColumns.Tail(answer, match, plan.Input.Delimiter, more))],
            ResultColumns.Matches(answer.Matches), ResultColumns.Note(answer, answer.Matches.FirstOrDefault()));
    }
}
