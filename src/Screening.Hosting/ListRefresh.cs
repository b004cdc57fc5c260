using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Screening.Hosting;

/// <summary>Refreshes the lists of an app: looks at the publishers, and puts a new register in force when the archive has changed.</summary>
/// <remarks>Safe for any number of threads. Whoever asks while a refresh runs gets the outcome of that one.</remarks>
public sealed class ListRefresh : IDisposable
{
    private readonly ArchiveUpdate update;
    private readonly ScreenerSource source;
    private readonly IScreener screener;
    private readonly ListRefreshSettings settings;
    private readonly RefreshTelemetry telemetry;
    private readonly TimeProvider clock;
    private readonly ILogger logger;
    private readonly CancellationTokenSource stopping = new();
    private readonly Lock gate = new();
    private Task<IReadOnlyList<ListUpdate>>? running;
    private ImmutableSortedDictionary<ListId, ListUpdate> last = ImmutableSortedDictionary<ListId, ListUpdate>.Empty;
    private string? failure;
    private int loadedEntries = -1;

    internal ListRefresh(
        ArchiveUpdate update, ScreenerSource source, IScreener screener, IOptions<ListRefreshSettings> settings, RefreshTelemetry telemetry, TimeProvider clock, ILogger<ListRefresh> logger)
    {
        (this.update, this.source, this.screener, this.settings) = (update, source, screener, settings.Value);
        (this.telemetry, this.clock, this.logger) = (telemetry, clock, logger);
        telemetry.Watch(Ages);
    }

    /// <summary>What the last look at each list ended with; a list that was not looked at yet is not in it.</summary>
    public IReadOnlyDictionary<ListId, ListUpdate> Last => Volatile.Read(ref last);

    /// <summary>Why the newest state of the archive is not in force, in one line; null when it is.</summary>
    public string? Failure => Volatile.Read(ref failure);

    /// <summary>Refreshes now, or waits for the refresh that is under way.</summary>
    /// <param name="cancellationToken">Ends the waiting; a refresh that others may wait for goes on.</param>
    /// <returns>An outcome per list. A fault of a list is an outcome, not an exception; the last good edition stays in force.</returns>
    public Task<IReadOnlyList<ListUpdate>> RefreshAsync(CancellationToken cancellationToken = default)
    {
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(stopping.IsCancellationRequested, this);
            if (running is null || running.IsCompleted)
                running = Task.Run(RunAsync, CancellationToken.None);
            return running.WaitAsync(cancellationToken);
        }
    }

    /// <summary>Stops a refresh that is under way.</summary>
    public void Dispose()
    {
        lock (gate)
            stopping.Cancel();
    }

    private async Task<IReadOnlyList<ListUpdate>> RunAsync()
    {
        var begun = clock.GetTimestamp();
        var updates = await LookAsync().ConfigureAwait(false);
        foreach (var one in updates)
            RefreshLog.Tell(logger, one);
        Volatile.Write(ref last, last.SetItems(updates.Select(static one => KeyValuePair.Create(one.List, one))));
        await ReloadAsync().ConfigureAwait(false);
        telemetry.Measure(clock.GetElapsedTime(begun));
        return updates;
    }

    private async Task<IReadOnlyList<ListUpdate>> LookAsync()
    {
        try
        {
            return await update.RunAsync(stopping.Token).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // Whatever stops a refresh is a fault of every list, to be told and not to end the app.
        catch (Exception problem) when (!stopping.IsCancellationRequested)
#pragma warning restore CA1031
        {
            return [.. Publication.Of(settings).Select(publication => new ListUpdate(publication.List, UpdateOutcome.Unavailable, clock.GetUtcNow()) { Reason = problem.Message })];
        }
    }

    /// <summary>The archive only grows: as many deliveries as were loaded are the same deliveries.</summary>
    private async Task ReloadAsync()
    {
        try
        {
            var entries = ListArchive.IsArchive(settings.Archive) ? ListArchive.Open(settings.Archive).Entries().Count : 0;
            if (entries == loadedEntries)
                return;
            var next = await source.LoadAsync(stopping.Token).ConfigureAwait(false);
            screener.Swap(next);
            loadedEntries = entries;
            telemetry.CountSwap();
            RefreshLog.Swapped(logger, next.Register.Version);
            Volatile.Write(ref failure, null);
        }
#pragma warning disable CA1031 // The register in force is sound, whatever keeps the next one from being made.
        catch (Exception problem) when (!stopping.IsCancellationRequested)
#pragma warning restore CA1031
        {
            Volatile.Write(ref failure, problem.Message);
            RefreshLog.NotLoaded(logger, problem.Message);
        }
    }

    private IEnumerable<(ListId List, int Days)> Ages()
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        return screener.Current.CoverageOn(today).Where(static list => list.LastSnapshot is not null)
            .Select(list => (list.List.Id, today.DayNumber - list.LastSnapshot!.Value.DayNumber));
    }
}
