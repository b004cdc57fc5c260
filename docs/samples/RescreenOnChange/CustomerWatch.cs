using Screening;
using Screening.Batch;

namespace RescreenOnChange;

/// <summary>Looks every minute whether the lists or the day changed; if so, writes the customers whose answer is another now, and no others.</summary>
/// <remarks>
/// Whoever refreshes the lists swaps the screener; this service notices by the register's version. It compares two days, each as known then. A row of the
/// past that is edited afterwards in a list of your own changes both days alike: after such an edit, screen everybody.
/// </remarks>
internal sealed partial class CustomerWatch(IScreener screener, TimeProvider clock, ILogger<CustomerWatch> log, string customers, string folder) : BackgroundService
{
    private (Screener Screener, DateOnly Day) last = (screener.Current, Today(clock));

    /// <summary>Compares, if there is something to compare.</summary>
    /// <returns>The file with the changed customers; null when neither lists nor day changed.</returns>
    public async Task<string?> LookAsync(CancellationToken cancellationToken)
    {
        // One engine from the first customer to the last, whatever is swapped meanwhile.
        var (now, today) = (screener.Current, Today(clock));
        if (now.Register.Version == last.Screener.Register.Version && today == last.Day)
            return null;

        var rescreener = new Rescreener(now, Since(today), today);
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, $"{IsoDay.Format(today)}-{now.Register.Version[..12]}.csv");
        RescreenSummary summary;
        using (var input = File.OpenRead(customers))
        using (var output = File.Create(path + ".part"))
            summary = await RescreenFile.CompareAsync(rescreener, new BatchOptions { AsOf = today }, input, output, cancellationToken: cancellationToken).ConfigureAwait(false);
        File.Move(path + ".part", path, overwrite: true);

        Told(log, summary.Rows, summary.Changed, rescreener.Listings.Count, path);
        // Only now: a comparison that was stopped is made again.
        last = (now, today);
        return path;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(1), clock);
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false))
            await LookAsync(stoppingToken).ConfigureAwait(false);
    }

    /// <summary>
    /// The day before the last look, or before the newest edition that it knew of a list, whichever is earlier: an edition may come late, and two may come on
    /// one day. A change may so be told twice, never not at all.
    /// </summary>
    private DateOnly Since(DateOnly today)
    {
        var known = last.Screener.CoverageOn(last.Day).Select(static list => list.LastSnapshot).OfType<DateOnly>().Append(last.Day).Min();
        return (known < today ? known : today).AddDays(-1);
    }

    private static DateOnly Today(TimeProvider clock) => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    [LoggerMessage(1, LogLevel.Information, "{Customers} customers against {Listings} changed listings: {Changed} have another answer, see {Path}")]
    private static partial void Told(ILogger log, long customers, long changed, int listings, string path);
}
