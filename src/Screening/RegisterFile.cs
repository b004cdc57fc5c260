using Screening.Archive;
using Screening.Deliveries;

namespace Screening;

/// <summary>Loads registers from files, folders, and the lists in the package.</summary>
public static class RegisterFile
{
    /// <summary>Loads what the sources name. A source loads whole or not at all; there is no partial register.</summary>
    /// <param name="sources">At least one. Their lists are the ones that must answer.</param>
    /// <param name="supplement">Whether the embedded licences, announcements and stated dates supplement official lists of the same name. The default value is true.</param>
    /// <param name="cancellationToken">Stops loading between files.</param>
    /// <exception cref="ArgumentException">No source is given.</exception>
    /// <exception cref="ListReadException">A file cannot be trusted; the message names it, with line and field where there are some.</exception>
    /// <exception cref="FileNotFoundException">A path leads nowhere.</exception>
    public static Task<LoadedRegister> LoadAsync(IReadOnlyList<ListSource> sources, bool supplement = true, CancellationToken cancellationToken = default) =>
        LoadAsync(sources, new LoadingOptions { Supplement = supplement }, cancellationToken);

    /// <summary>As the other, with more said about what is taken.</summary>
    /// <param name="sources">At least one. Their lists are the ones that must answer.</param>
    /// <param name="options">What is taken from them.</param>
    /// <param name="cancellationToken">Stops loading between files.</param>
    /// <exception cref="ArgumentException">No source is given, or none of the editions named is there.</exception>
    /// <exception cref="ListReadException">A file cannot be trusted; the message names it, with line and field where there are some.</exception>
    /// <exception cref="FileNotFoundException">A path leads nowhere.</exception>
    public static Task<LoadedRegister> LoadAsync(IReadOnlyList<ListSource> sources, LoadingOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(sources);
        ArgumentNullException.ThrowIfNull(options);
        if (sources.Count == 0)
            throw new ArgumentException("name at least one list: nothing to screen against is not 'no match'", nameof(sources));
        return Task.Run(() => Load(sources, options, cancellationToken), cancellationToken);
    }

    /// <summary>Reads what a source names and tells what was understood of it, without making a register.</summary>
    /// <param name="source">A file or folder, or the lists in the package.</param>
    /// <param name="cancellationToken">Stops reading between files.</param>
    /// <returns>Every delivery, in the order read.</returns>
    /// <exception cref="ListReadException">A file cannot be trusted; the message names it, with line and field where there are some.</exception>
    /// <exception cref="FileNotFoundException">The path leads nowhere.</exception>
    public static Task<IReadOnlyList<LoadedDelivery>> InspectAsync(ListSource source, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Task.Run(
            () => ListArchive.IsArchive(source.Path) ? ArchiveContent.Read(source.Path, cancellationToken).Deliveries : Read([source], cancellationToken).Deliveries, cancellationToken);
    }

    /// <summary>Loads the lists in the package: the Belarus record, extracts of eight lists.</summary>
    public static LoadedRegister LoadEmbedded() => Load([new ListSource(ListSource.Embedded)], new LoadingOptions { Supplement = false }, CancellationToken.None);

    internal static LoadedRegister Load(IReadOnlyList<ListSource> sources, LoadingOptions options, CancellationToken cancellationToken)
    {
        var archives = sources.Select(static source => source.Path).Where(ListArchive.IsArchive).Distinct(StringComparer.Ordinal).ToList();
        var reader = Read(sources.Where(source => !archives.Contains(source.Path)), cancellationToken);
        if (options.Editions is { } wanted)
            return LoadEditions(archives.ConvertAll(archive => ArchiveContent.Read(archive, cancellationToken)), reader, options, wanted);

        var supplementing = options.Supplement && sources.All(static source => source.Path != ListSource.Embedded);
        List<DatedList> supplements = [];
        if (archives is [var only] && SavedArchive.TryLoad(only, reader.Snapshots, options.Overrides, DatedLists, cancellationToken) is { } saved)
            return Loaded(saved.Register, [.. saved.Deliveries, .. reader.Deliveries], saved.Guarded);

        var read = archives.ConvertAll(archive => ArchiveContent.Read(archive, cancellationToken));
        var guarded = GuardedEditions.Judge(
            [.. read.SelectMany(static archive => archive.Snapshots), .. reader.Snapshots], [.. options.Overrides, .. read.SelectMany(static archive => archive.Words)]);
        var dated = DatedLists(read.SelectMany(static archive => archive.Snapshots).Select(static snapshot => snapshot.List.Id).ToHashSet());
        return Loaded(
            Register.Build(guarded.Accepted, [.. read.SelectMany(static archive => archive.DatedLists), .. dated], [.. read.SelectMany(static archive => archive.Refused), .. guarded.Refused]),
            [.. read.SelectMany(static archive => archive.Deliveries), .. reader.Deliveries], guarded);

        IEnumerable<DatedList> DatedLists(IReadOnlySet<ListId> editions)
        {
            supplements = supplementing ? Supplements([.. editions, .. reader.Snapshots.Select(static snapshot => snapshot.List.Id)]) : [];
            return [.. reader.DatedLists, .. supplements];
        }

        LoadedRegister Loaded(Register register, IReadOnlyList<LoadedDelivery> deliveries, GuardedEditions verdicts) =>
            new(register, deliveries, [.. supplements.Select(static dated => dated.List.Id).Distinct()]) { Verdicts = verdicts.Verdicts };
    }

    private static LoadedRegister LoadEditions(List<ArchiveContent> archives, DeliveryReader reader, LoadingOptions options, IReadOnlySet<string> wanted)
    {
        var snapshots = archives.SelectMany(static archive => archive.Snapshots).Concat(reader.Snapshots).Where(snapshot => wanted.Contains(snapshot.Sha256)).ToList();
        var supplements = options.Supplement ? Supplements([.. snapshots.Select(static snapshot => snapshot.List.Id)]).Where(dated => wanted.Contains(dated.Sha256)).ToList() : [];
        var dated = archives.SelectMany(static archive => archive.DatedLists).Concat(reader.DatedLists).Where(dated => wanted.Contains(dated.Sha256)).Concat(supplements);
        return new LoadedRegister(
            Register.Build(GuardedEditions.AsAccepted(snapshots), dated), [.. archives.SelectMany(static archive => archive.Deliveries), .. reader.Deliveries], [.. supplements.Select(static dated => dated.List.Id).Distinct()]);
    }

    private static DeliveryReader Read(IEnumerable<ListSource> sources, CancellationToken cancellationToken)
    {
        // One reader for all: what did not change from one source to the next is read once.
        var reader = new DeliveryReader();
        foreach (var source in sources)
        {
            if (source.Path == ListSource.Embedded)
                reader.Read(EmbeddedLists.Files, EmbeddedLists.Day);
            else
                reader.Read(source, cancellationToken);
        }

        return reader;
    }

    private static List<DatedList> Supplements(HashSet<ListId> named)
    {
        var embedded = new DeliveryReader();
        embedded.Read(EmbeddedLists.Files, EmbeddedLists.Day);
        return [.. embedded.DatedLists.Where(dated => named.Contains(dated.List.Id))];
    }
}
