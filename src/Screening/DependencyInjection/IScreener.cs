namespace Screening;

/// <summary>Screens with the lists in force now. Safe for any number of threads.</summary>
public interface IScreener
{
    /// <summary>The engine in force. Hold it for as long as several answers must speak for one register.</summary>
    Screener Current { get; }

    /// <summary>Screens a name as of today in UTC, or the day given.</summary>
    /// <param name="name">The name, or an identifier on its own.</param>
    /// <param name="asOf">The day the law is asked about; null for today in UTC.</param>
    /// <param name="knownAt">Only what was published by the end of that day counts; null for everything known.</param>
    /// <exception cref="ArgumentException">The name is null or blank.</exception>
    ScreeningResult Screen(string name, DateOnly? asOf = null, DateOnly? knownAt = null);

    /// <summary>Screens a counterparty; as of today in UTC when the request names no day.</summary>
    /// <param name="request">The question.</param>
    /// <exception cref="ArgumentException">The request has neither a name nor an identifier.</exception>
    ScreeningResult Screen(ScreeningRequest request);

    /// <summary>Puts another engine in force, by one exchange of a reference; answers under way finish with the one they began with.</summary>
    /// <param name="next">The engine to use from now on.</param>
    void Swap(Screener next);
}
