namespace Screening.Hosting;

/// <summary>One list and the files that a delivery of it consists of.</summary>
internal sealed record Publication(ListId List, IReadOnlyList<PublishedFile> Files)
{
    /// <summary>The publications that the settings name, in their order.</summary>
    /// <exception cref="ArgumentException">A name is none, or a list has no address.</exception>
    /// <exception cref="UriFormatException">An address is none.</exception>
    public static IReadOnlyList<Publication> Of(ListRefreshSettings settings) => [.. settings.Lists.Select(name => Of(settings, new ListId(name))).DistinctBy(static publication => publication.List)];

    private static Publication Of(ListRefreshSettings settings, ListId list)
    {
        // A key may be written like any name of a list.
        var own = settings.Publications.FirstOrDefault(pair => ListId.TryParse(pair.Key, out var id) && id == list).Value;
        if (own is not null)
            return new Publication(list, [.. own.Files.OrderBy(static file => file.Key, StringComparer.Ordinal).Select(static file => new PublishedFile(file.Key, new Uri(file.Value, UriKind.Absolute)))]);
        return OfficialPublications.All.FirstOrDefault(known => known.List == list)
            ?? throw new ArgumentException($"no address is known for the list '{list}': give its files under Publications, or name one of {string.Join(", ", OfficialPublications.All.Select(static known => known.List))}");
    }
}

/// <summary>One file of a publication.</summary>
/// <param name="Name">The name it is kept under; its ending is one of the formats'.</param>
/// <param name="Address">Where it is fetched. A redirection is followed each time anew and never kept.</param>
internal sealed record PublishedFile(string Name, Uri Address);
