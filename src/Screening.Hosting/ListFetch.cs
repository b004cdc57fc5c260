namespace Screening.Hosting;

/// <summary>Fetches the files of one publication into a folder, or finds that the archive has them.</summary>
/// <param name="archive">The archive.</param>
/// <param name="memory">What publishers said of the files fetched last.</param>
/// <param name="publisher">Fetches files.</param>
/// <param name="clock">Tells the day for files that do not state one.</param>
internal sealed class ListFetch(ListArchive archive, FetchMemory memory, PublisherClient publisher, TimeProvider clock)
{
    /// <summary>The day of a file that states none: today, at the publisher's fixed offset.</summary>
    public DateOnly DayOf(ListId list) => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime.AddHours(PublishedLists.FindOrOwn(list).UtcOffsetHours));

    /// <summary>The day of the newest edition in force; null when there is none.</summary>
    public DateOnly? NewestDay(ListId list) =>
        archive.Entries().Where(static entry => entry.IsAccepted).SelectMany(static entry => entry.Lists).Where(known => known.Id == list).Max(static known => known.Day);

    /// <returns>What came, by file; null when all is as the archive holds it.</returns>
    /// <exception cref="UnavailableException">A file did not come.</exception>
    public async Task<IReadOnlyDictionary<PublishedFile, FetchedFile>?> FetchAsync(Publication publication, string folder, CancellationToken cancellationToken)
    {
        var held = HeldFiles(publication);
        var fetched = new Dictionary<PublishedFile, FetchedFile>();
        foreach (var file in publication.Files)
        {
            if (await GetAsync(file, held?[file] is { HasMark: true } known ? known : null).ConfigureAwait(false) is { } came)
                fetched.Add(file, came);
        }

        if (fetched.Count == 0)
            return null;

        // A delivery is whole: beside a file that changed, those that did not are needed too.
        foreach (var file in publication.Files.Where(file => !fetched.ContainsKey(file)))
            fetched.Add(file, (await GetAsync(file, null).ConfigureAwait(false))!);
        if (held is null || fetched.Any(pair => held[pair.Key].Sha256 != pair.Value.Sha256))
            return fetched;
        Remember(fetched);
        return null;

        Task<FetchedFile?> GetAsync(PublishedFile file, FetchedFile? known) => publisher.FetchAsync(file.Address, known, Path.Combine(folder, file.Name), cancellationToken);
    }

    public void Remember(IReadOnlyDictionary<PublishedFile, FetchedFile> fetched)
    {
        foreach (var (file, came) in fetched)
            memory.Keep(file.Address, came);
    }

    /// <summary>
    /// What is known of each file, where the archive holds it in force; null when a look must bring the files themselves: none is in force, the
    /// last was refused, its bytes are gone, or it states no day and was last seen on an earlier one.
    /// </summary>
    private Dictionary<PublishedFile, FetchedFile>? HeldFiles(Publication publication)
    {
        var last = archive.Entries().LastOrDefault(entry => entry.Lists.Any(list => list.Id == publication.List));
        if (last is not { IsAccepted: true } || last.Files.Count != publication.Files.Count)
            return null;
        var list = last.Lists.First(list => list.Id == publication.List);
        if (list.DayKnownBy is not (null or DayKnownBy.Stated) && list.Day != DayOf(publication.List))
            return null;

        var held = new Dictionary<PublishedFile, FetchedFile>();
        foreach (var file in publication.Files)
        {
            if (last.Files.FirstOrDefault(stored => string.Equals(stored.Name, file.Name, StringComparison.OrdinalIgnoreCase)) is not { } stored || !File.Exists(Path.Combine(archive.Folder, stored.Stored)))
                return null;
            held.Add(file, memory.Find(file.Address) is { } known && known.Sha256 == stored.Sha256 ? known : new FetchedFile(stored.Sha256, null, null));
        }

        return held;
    }
}
