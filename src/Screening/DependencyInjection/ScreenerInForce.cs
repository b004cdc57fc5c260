namespace Screening;

internal sealed class ScreenerInForce(Screener first, TimeProvider clock) : IScreener
{
    private Screener current = first;

    public Screener Current => Volatile.Read(ref current);

    public ScreeningResult Screen(string name, DateOnly? asOf, DateOnly? knownAt) => Current.Screen(name, asOf ?? Today(), knownAt);

    public ScreeningResult Screen(ScreeningRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Current.Screen(request.AsOf is null ? request with { AsOf = Today() } : request);
    }

    public void Swap(Screener next)
    {
        ArgumentNullException.ThrowIfNull(next);
        Volatile.Write(ref current, next);
    }

    private DateOnly Today() => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
}
