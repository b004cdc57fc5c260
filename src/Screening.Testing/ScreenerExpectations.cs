namespace Screening.Testing;

/// <summary>Begins expectations about an answer: <c>screener.Expect("Acme", on: "2025-12-14").Hit().InForce("us-ofac-sdn")</c>.</summary>
public static class ScreenerExpectations
{
    /// <summary>Asks about a name or an identifier on a day.</summary>
    /// <param name="screener">The engine.</param>
    /// <param name="name">The name.</param>
    /// <param name="on">The as-of day, <c>yyyy-MM-dd</c>.</param>
    /// <param name="knownAt">Only what was published by the end of that day counts; null for everything known.</param>
    public static ScreeningExpectation Expect(this Screener screener, string name, string on, string? knownAt = null) =>
        Expect(screener, new ScreeningRequest(name) { AsOf = TestDay.Of(on), KnownAt = TestDay.OfOrNull(knownAt) });

    /// <summary>Asks about a counterparty; the request's as-of day must be set.</summary>
    public static ScreeningExpectation Expect(this Screener screener, ScreeningRequest request)
    {
        ArgumentNullException.ThrowIfNull(screener);
        ArgumentNullException.ThrowIfNull(request);
        return new ScreeningExpectation(request, screener.Screen(request));
    }

    /// <summary>Looks at an answer that was had elsewhere.</summary>
    /// <param name="result">The answer.</param>
    /// <param name="name">Who was asked about, for the message.</param>
    public static ScreeningExpectation Expect(this ScreeningResult result, string name)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new ScreeningExpectation(new ScreeningRequest(name) { AsOf = result.AsOf, KnownAt = result.KnownAt }, result);
    }
}
