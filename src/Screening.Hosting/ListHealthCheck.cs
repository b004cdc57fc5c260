using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Screening.Hosting;

/// <summary>
/// Whether the lists in force can speak about today. Unhealthy: a required one cannot (missing, refused, stale, outside what it covers), so
/// nobody comes out without a match. Degraded: all can, and the last look at one of them failed. The data hold a line per list.
/// </summary>
internal sealed class ListHealthCheck(IScreener screener, ListRefresh refresh, TimeProvider clock) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var engine = screener.Current;
        var data = new Dictionary<string, object>(StringComparer.Ordinal) { ["register"] = engine.Register.Version };
        var (silent, faults) = (new List<string>(), new List<string>());
        foreach (var list in engine.CoverageOn(today))
        {
            var look = refresh.Last.GetValueOrDefault(list.List.Id);
            data[list.List.Id.Value] = Told(list, look, today);
            var speaks = list.State is ListState.Fresh or ListState.Carried;
            if (!speaks && (engine.Options.RequiredLists is not { } required || required.Contains(list.List.Id)))
                silent.Add($"{list.List.Id} is {list.State.ToString().ToLowerInvariant()}");
            if (look is { IsFault: true } || list.Refusal is not null)
                faults.Add($"{list.List.Id}: {(look is { IsFault: true } ? look.Outcome.ToString().ToLowerInvariant() : "refused")}");
        }

        if (refresh.Failure is not null)
            faults.Add("the newest lists could not be loaded");
        return Task.FromResult(
            silent.Count > 0 ? HealthCheckResult.Unhealthy(string.Join("; ", silent), data: data)
            : faults.Count > 0 ? HealthCheckResult.Degraded(string.Join("; ", faults), data: data)
            : HealthCheckResult.Healthy("every required list can speak about today", data));
    }

    private static string Told(ListCoverage list, ListUpdate? look, DateOnly today)
    {
        var age = list.LastSnapshot is { } day ? FormattableString.Invariant($", of {IsoDay.Format(day)}, {today.DayNumber - day.DayNumber} days old, {list.Version}") : "";
        var looked = look is null ? ", not looked at yet" : FormattableString.Invariant($", {look.Outcome.ToString().ToLowerInvariant()} at {look.At:yyyy-MM-dd'T'HH:mm:ss'Z'}");
        var reason = look?.Reason ?? list.Refusal;
        return list.State.ToString().ToLowerInvariant() + age + looked + (reason is null ? "" : ": " + reason);
    }
}
