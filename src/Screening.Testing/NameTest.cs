using Screening.Testing.Names;

namespace Screening.Testing;

/// <summary>
/// The test that supervisors ask for: every listed name unchanged, listed names manipulated in many ways, and names made up to be clean, each asked of the
/// screener that is in use.
/// </summary>
/// <remarks>Status is left aside: a name is found when a listing that bears it is among the matches, whatever its status on the day.</remarks>
public static class NameTest
{
    /// <summary>Asks everything. Uses every processor; takes about a millisecond a query.</summary>
    /// <param name="screener">The screener, with the lists and the threshold that its users have.</param>
    /// <param name="asOf">The day to ask about; it decides no match.</param>
    /// <param name="options">How much to ask; null for the defaults.</param>
    /// <param name="cancellationToken">Stops between queries.</param>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than one query is wished for.</exception>
    /// <exception cref="OperationCanceledException">The token asked for it.</exception>
    public static NameTestReport Run(Screener screener, DateOnly asOf, NameTestOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(screener);
        options ??= new NameTestOptions();
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Queries, 1, nameof(options));
        var bearers = Bearers.Of(screener.Register);
        return new NameTestReport
        {
            AsOf = asOf,
            Register = screener.Register.Version,
            Lists = [.. screener.CoverageOn(asOf)],
            Threshold = screener.Options.Threshold ?? screener.Options.Profile.Threshold,
            Options = options,
            Listed = SelfCheck.Of(screener, asOf, cancellationToken),
            Manipulated = [.. Manipulation.All.Select(change => bearers.Ask(screener, change, asOf, options, cancellationToken))],
            Clean = CleanQueries.Ask(screener, bearers, asOf, options, cancellationToken),
        };
    }
}
