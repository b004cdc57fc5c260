namespace Screening.Evaluation.Reading;

/// <summary>A folder of deliveries laid out as <c>list/day/files</c>, with histories of many editions under <c>list/_history...</c>.</summary>
/// <param name="Root">The folder.</param>
internal sealed record ListFolder(string Root)
{
    /// <summary>Parts of lists that stand beside whole editions: read as whole ones they would revoke everything else.</summary>
    private static readonly string[] NotWhole = ["sample", "excerpt", "spec"];

    /// <summary>The publishers' lists it has a folder for, in ordinal order.</summary>
    public IReadOnlyList<ListId> Lists =>
        [.. PublishedLists.All.Select(static list => list.Id).Where(id => Directory.Exists(FolderOf(id)))];

    /// <summary>Every whole edition of a list, archives included.</summary>
    public IReadOnlyList<ListSource> Editions(ListId list)
    {
        if (!Directory.Exists(FolderOf(list)))
            return [];
        var sources = new List<ListSource>();
        foreach (var folder in Directory.EnumerateDirectories(FolderOf(list)).Order(StringComparer.Ordinal))
        {
            if (Path.GetFileName(folder).StartsWith('_'))
                sources.Add(new ListSource(folder));
            else if (DayOf(folder) is not null)
                sources.Add(new ListSource(folder));
        }

        return sources;
    }

    /// <summary>One edition of a list.</summary>
    /// <exception cref="ArgumentException">There is none of that day.</exception>
    public ListSource Edition(ListId list, DateOnly day) =>
        Editions(list).LastOrDefault(source => DayOf(source.Path) == day) ?? throw new ArgumentException($"no whole edition of {list} of {IsoDay.Format(day)} in {Root}");

    /// <summary>Loads editions named as <c>LIST@DAY,LIST@DAY</c>, without supplements; the day is the latest of them.</summary>
    /// <exception cref="ArgumentException">A day is missing, or there is no edition of it.</exception>
    public async Task<(Register Register, DateOnly Day)> LoadAsync(string uses)
    {
        var named = uses.Split(',').Select(static text => ListSource.Parse(text)).ToList();
        var sources = named.Select(use => Edition(new ListId(use.Path), use.Day ?? throw new ArgumentException($"{use}: LIST@yyyy-MM-dd"))).ToList();
        return ((await RegisterFile.LoadAsync(sources, supplement: false)).Register, named.Max(static use => use.Day!.Value));
    }

    /// <summary>
    /// Loads what the product can read of the sources. One that it cannot read is named on the error stream and left out; null when
    /// none is left.
    /// </summary>
    public static async Task<LoadedRegister?> LoadReadableAsync(IReadOnlyList<ListSource> sources, bool supplement)
    {
        var left = sources.ToList();
        while (left.Count > 0)
        {
            try
            {
                return await RegisterFile.LoadAsync(left, supplement);
            }
            catch (ListReadException e)
            {
                await Console.Error.WriteLineAsync($"not read: {e.Message}");
                if (left.RemoveAll(source => e.File.StartsWith(source.Path, StringComparison.Ordinal)) == 0)
                    return null;
            }
        }

        return null;
    }

    /// <summary>The newest edition of a list that the product can read and that holds names, with its day; null when there is none.</summary>
    public async Task<(ListSource Source, DateOnly Day)?> NewestAsync(ListId list)
    {
        foreach (var source in Editions(list).Reverse())
        {
            if (DayOf(source.Path) is { } day
                && await LoadReadableAsync([source], supplement: false) is { } loaded
                && loaded.Register.Listings.Any(static listing => listing.Details.Names.Any(static name => name.Kind == NameKind.Primary)))
            {
                return (source, day);
            }
        }

        return null;
    }

    /// <summary>OFAC's folders go by the short form of the list's name.</summary>
    private string FolderOf(ListId list)
    {
        var full = Path.Combine(Root, list.Value);
        return Directory.Exists(full) || !list.Value.StartsWith("us-ofac", StringComparison.Ordinal) ? full : Path.Combine(Root, list.Value[3..]);
    }

    /// <summary>The day that the folder of a whole edition is named by; the product finds it there itself.</summary>
    private static DateOnly? DayOf(string folder)
    {
        var name = Path.GetFileName(folder);
        var isWhole = !Array.Exists(NotWhole, word => name.EndsWith(word, StringComparison.Ordinal));
        return isWhole && name.Length >= 10 && IsoDay.TryParse(name.AsSpan(0, 10), out var day) ? day : null;
    }
}
