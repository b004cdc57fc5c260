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
        LoadAsync(sources, [], supplement, cancellationToken);

    /// <summary>As the other, with editions that take force whatever the guard says.</summary>
    /// <param name="sources">At least one. Their lists are the ones that must answer.</param>
    /// <param name="overrides">Each holds for one edition, and is kept with its verdict in the result.</param>
    /// <param name="supplement">Whether the embedded licences, announcements and stated dates supplement official lists of the same name. The default value is true.</param>
    /// <param name="cancellationToken">Stops loading between files.</param>
    /// <exception cref="ArgumentException">No source is given.</exception>
    /// <exception cref="ListReadException">A file cannot be trusted; the message names it, with line and field where there are some.</exception>
    /// <exception cref="FileNotFoundException">A path leads nowhere.</exception>
    public static Task<LoadedRegister> LoadAsync(
        IReadOnlyList<ListSource> sources, IReadOnlyList<GuardOverride> overrides, bool supplement = true, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(overrides);
        ArgumentNullException.ThrowIfNull(sources);
        if (sources.Count == 0)
            throw new ArgumentException("name at least one list: nothing to screen against is not 'no match'", nameof(sources));
        return Task.Run(() => Load(sources, supplement, cancellationToken, overrides), cancellationToken);
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
        return Task.Run(() => Read([source], cancellationToken).Deliveries, cancellationToken);
    }

    /// <summary>Loads the lists in the package: the Belarus record, extracts of eight lists.</summary>
    public static LoadedRegister LoadEmbedded() => Load([new ListSource(ListSource.Embedded)], supplement: false, CancellationToken.None);

    internal static LoadedRegister Load(IReadOnlyList<ListSource> sources, bool supplement, CancellationToken cancellationToken, IReadOnlyList<GuardOverride>? overrides = null)
    {
        var read = Read(sources, cancellationToken);
        var supplements = supplement && sources.All(static source => source.Path != ListSource.Embedded) ? Supplements(read.Snapshots) : [];
        var guarded = GuardedEditions.Judge(read.Snapshots, overrides);
        var register = Register.Build(guarded.Accepted, [.. read.DatedLists, .. supplements], [.. read.Refused, .. guarded.Refused]);
        return new LoadedRegister(register, read.Deliveries, [.. supplements.Select(static dated => dated.List.Id).Distinct()]) { Verdicts = guarded.Verdicts };
    }

    private static SourcesRead Read(IReadOnlyList<ListSource> sources, CancellationToken cancellationToken)
    {
        var read = new SourcesRead();
        // One reader for all: what did not change from one source to the next is read once.
        var reader = new DeliveryReader();
        foreach (var source in sources)
        {
            if (source.Path == ListSource.Embedded)
                reader.Read(EmbeddedLists.Files, EmbeddedLists.Day);
            else if (ListArchive.IsArchive(source.Path))
                read.Add(ArchiveContent.Read(source.Path, cancellationToken));
            else
                reader.Read(source, cancellationToken);
        }

        read.Add(reader);
        return read;
    }

    private static List<DatedList> Supplements(IReadOnlyList<ListSnapshot> snapshots)
    {
        var named = snapshots.Select(static snapshot => snapshot.List.Id).ToHashSet();
        var embedded = new DeliveryReader();
        embedded.Read(EmbeddedLists.Files, EmbeddedLists.Day);
        return [.. embedded.DatedLists.Where(dated => named.Contains(dated.List.Id))];
    }
}
