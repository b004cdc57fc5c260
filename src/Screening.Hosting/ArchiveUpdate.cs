using Microsoft.Extensions.Options;

namespace Screening.Hosting;

/// <summary>
/// Looks at the publishers for newer editions and takes them into the archive, each through its guards. Whatever goes wrong with one list is
/// told in its outcome; the last good edition stays.
/// </summary>
/// <remarks>One run at a time; <see cref="ListRefresh"/> sees to that in an app.</remarks>
public sealed class ArchiveUpdate
{
    private readonly ListRefreshSettings settings;
    private readonly PublisherClient publisher;
    private readonly RefreshTelemetry telemetry;
    private readonly TimeProvider clock;

    internal ArchiveUpdate(IOptions<ListRefreshSettings> settings, PublisherClient publisher, RefreshTelemetry telemetry, TimeProvider clock) =>
        (this.settings, this.publisher, this.telemetry, this.clock) = (settings.Value, publisher, telemetry, clock);

    /// <summary>Looks at every list once.</summary>
    /// <param name="cancellationToken">Stops it; what is in the archive by then stays.</param>
    /// <returns>An outcome per list, in the order of the settings.</returns>
    /// <exception cref="IOException">The archive cannot be opened or made.</exception>
    public async Task<IReadOnlyList<ListUpdate>> RunAsync(CancellationToken cancellationToken = default)
    {
        using var activity = RefreshTelemetry.Start("refresh lists");
        var archive = ListArchive.OpenOrCreate(settings.Archive);
        var memory = FetchMemory.Of(archive);
        var fetch = new ListFetch(archive, memory, publisher, clock);
        var work = Directory.CreateTempSubdirectory("screening-lists-").FullName;
        try
        {
            // Publishers are asked all at once, so that a slow one delays nobody; the archive has one writer.
            var fetching = Publication.Of(settings).Select(publication => FetchAsync(fetch, publication, work, cancellationToken)).ToList();
            await Task.WhenAll(fetching).ConfigureAwait(false);
            var updates = new List<ListUpdate>();
            foreach (var fetched in fetching)
                updates.Add(await TakeAsync(archive, fetch, await fetched.ConfigureAwait(false), cancellationToken).ConfigureAwait(false));
            memory.TrySave();
            return updates;
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    private static async Task<Fetched> FetchAsync(ListFetch fetch, Publication publication, string work, CancellationToken cancellationToken)
    {
        using var activity = RefreshTelemetry.Start("fetch list", publication.List);
        var folder = Directory.CreateDirectory(Path.Combine(work, publication.List.Value)).FullName;
        try
        {
            return new Fetched(publication, folder, await fetch.FetchAsync(publication, folder, cancellationToken).ConfigureAwait(false), null);
        }
        catch (Exception problem) when (problem is UnavailableException or IOException or UnauthorizedAccessException)
        {
            return new Fetched(publication, folder, null, problem.Message);
        }
    }

    private async Task<ListUpdate> TakeAsync(ListArchive archive, ListFetch fetch, Fetched fetched, CancellationToken cancellationToken)
    {
        using var activity = RefreshTelemetry.Start("take list", fetched.Publication.List);
        var update = fetched switch
        {
            { Failure: { } reason } => Ended(UpdateOutcome.Unavailable, reason),
            { Files: null } => Ended(UpdateOutcome.Unchanged, null),
            _ => await ImportAsync(archive, fetch, fetched, cancellationToken).ConfigureAwait(false),
        };
        activity?.SetTag("outcome", update.Outcome.ToString());
        telemetry.Count(update);
        return update;

        ListUpdate Ended(UpdateOutcome outcome, string? reason) => new(fetched.Publication.List, outcome, clock.GetUtcNow()) { Reason = reason };
    }

    private async Task<ListUpdate> ImportAsync(ListArchive archive, ListFetch fetch, Fetched fetched, CancellationToken cancellationToken)
    {
        var list = fetched.Publication.List;
        var ended = new ListUpdate(list, UpdateOutcome.Refused, clock.GetUtcNow());
        try
        {
            var source = new ListSource(fetched.Folder, fetch.DayOf(list));
            // Another list behind the address would be taken in under its own name: what came is looked at first.
            var read = await RegisterFile.InspectAsync(source, cancellationToken).ConfigureAwait(false);
            if (read.SelectMany(static delivery => delivery.Lists).Select(static found => found.Id).Distinct().ToList() is not [var only] || only != list)
                return ended with { Reason = "what came is another list: " + string.Join(", ", read.SelectMany(static delivery => delivery.Lists).Select(static found => found.Id).Distinct()) };

            var result = await archive.ImportAsync([source], clock, cancellationToken: cancellationToken).ConfigureAwait(false);
            if (result.Unreadable.Count > 0)
                return ended with { Reason = InWords(result.Unreadable[0]) };
            if (result.Deliveries.FirstOrDefault(static delivery => delivery.Outcome == ImportOutcome.Refused) is { } refused)
                return ended with { Reason = refused.Entry.Refusal };
            var taken = result.Deliveries[^1].Entry.Lists[0];
            if (fetch.NewestDay(list) is { } newest && taken.Day < newest)
                return ended with { Reason = $"what came is the edition of {IsoDay.Format(taken.Day.Value)}, older than the one in force of {IsoDay.Format(newest)}" };
            fetch.Remember(fetched.Files!);
            if (result.Deliveries.All(static delivery => delivery.Outcome == ImportOutcome.AlreadyThere))
                return ended with { Outcome = UpdateOutcome.Unchanged };
            return ended with { Outcome = UpdateOutcome.Updated, Day = taken.Day, Entries = taken.Listings };
        }
        catch (ListReadException problem)
        {
            return ended with { Reason = InWords(problem.Message) };
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return ended with { Outcome = UpdateOutcome.Unavailable, Reason = problem.Message };
        }
#pragma warning disable CA1031 // One list that fails in an unforeseen way must not keep the others from being taken.
        catch (Exception problem) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            return ended with { Reason = "what came could not be read: " + problem.GetType().Name };
        }

        // Where a file lay while it was judged tells nobody anything.
        string InWords(string message) => message.Replace(fetched.Folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);
    }

    private sealed record Fetched(Publication Publication, string Folder, IReadOnlyDictionary<PublishedFile, FetchedFile>? Files, string? Failure);
}
