namespace Screening.Testing;

/// <summary>One row of a <see cref="PolicyTable"/>.</summary>
public sealed record PolicyCase
{
    /// <summary>Its line in the file, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>The question.</summary>
    public required ScreeningRequest Request { get; init; }

    /// <summary>The outcome that must come out.</summary>
    public required ScreeningOutcome Outcome { get; init; }

    /// <summary>The list whose status is expected; null when only the outcome counts.</summary>
    public string? List { get; init; }

    /// <summary>The status of a match on that list; null when only the outcome counts.</summary>
    public ListingStatus? Status { get; init; }

    /// <summary>How the licence's text begins; null for any.</summary>
    public string? Licence { get; init; }

    /// <summary>The author's own words.</summary>
    public string Note { get; init; } = "";

    /// <summary>Asks the question and checks the answer.</summary>
    /// <exception cref="ScreeningExpectationException">The answer is another; the message holds it whole.</exception>
    public void Check(Screener screener)
    {
        var expectation = screener.Expect(Request).Outcome(Outcome);
        if (List is null)
            return;
        if (Status == ListingStatus.Licensed)
            expectation.Licensed(List, Licence);
        else
            expectation.Status(List, Status!.Value);
    }

    /// <summary>One line, as a test runner shows it.</summary>
    public override string ToString() =>
        $"line {Line}: {Request.Name} as of {IsoDay.Format(Request.AsOf!.Value)} is {Outcome}{(List is null ? "" : $", {List} {Status}")}{(Note.Length > 0 ? $" ({Note})" : "")}";
}
