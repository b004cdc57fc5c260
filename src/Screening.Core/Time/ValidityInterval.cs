namespace Screening;

/// <summary>
/// The days on which a legal fact holds: from <see cref="From"/> on, no longer on <see cref="Until"/>.
/// </summary>
/// <remarks>
/// Half-open, so the day of a revocation already counts as revoked. Either end may be open: no <see cref="From"/> means
/// "as far back as is known", no <see cref="Until"/> means that no end is known. An interval without a day cannot be built.
/// The default value is open at both ends. Equality compares both ends.
/// </remarks>
public readonly record struct ValidityInterval
{
    /// <summary>Makes an interval.</summary>
    /// <param name="from">The first day, or null for an open beginning.</param>
    /// <param name="until">The first day no longer inside, or null for an open end.</param>
    /// <exception cref="ArgumentException"><paramref name="until"/> is not after <paramref name="from"/>.</exception>
    public ValidityInterval(DateOnly? from, DateOnly? until)
    {
        if (from >= until)
            throw new ArgumentException($"an interval must end after it begins: from {from:yyyy-MM-dd}, until {until:yyyy-MM-dd}", nameof(until));
        From = from;
        Until = until;
    }

    /// <summary>The first day inside; null when the beginning is open.</summary>
    public DateOnly? From { get; }

    /// <summary>The first day after the interval, itself outside; null when no end is known.</summary>
    public DateOnly? Until { get; }

    /// <summary>Makes an interval unless the two ends cross.</summary>
    /// <param name="from">The first day, or null.</param>
    /// <param name="until">The first day no longer inside, or null.</param>
    /// <param name="interval">The interval, when it could be made.</param>
    /// <returns>Whether <paramref name="until"/> lies after <paramref name="from"/> or one of them is open.</returns>
    public static bool TryCreate(DateOnly? from, DateOnly? until, out ValidityInterval interval)
    {
        if (from >= until)
        {
            interval = default;
            return false;
        }

        interval = new ValidityInterval(from, until);
        return true;
    }

    /// <summary>Whether the day lies inside: not before <see cref="From"/> and before <see cref="Until"/>.</summary>
    public bool Contains(DateOnly day) => !(day < From) && !(day >= Until);

    /// <summary>The interval as <c>[2021-08-09, 2026-03-26)</c>; an open end prints as <c>..</c>.</summary>
    public override string ToString() =>
        $"[{(From is { } from ? IsoDay.Format(from) : "..")}, {(Until is { } until ? IsoDay.Format(until) : "..")})";
}
