using Screening.History;

namespace Screening;

/// <summary>
/// One entry of one list over all that is known of it: its versions, its measures, the editions that hold it.
/// </summary>
/// <remarks>
/// One listing stays one while its name, programme or remarks change. Immutable once its register is built; safe for any number of threads.
/// </remarks>
public sealed class Listing
{
    private readonly List<PresenceRun> runs = [];
    private readonly List<DateOnly> extractDays = [];
    private readonly List<int> loose = [];
    private readonly List<FormerId> formerIds = [];
    private readonly List<DatedMeasure> datedMeasures = [];

    internal Listing(ListingId id, ListHistory history)
    {
        Id = id;
        History = history;
    }

    /// <summary>
    /// The listing's latest id. Where the publisher has since given that id to another subject, it is followed by <c>~</c> and the last day on
    /// which this listing bore it.
    /// </summary>
    public ListingId Id { get; private set; }

    /// <summary>The ids it bore before, each with the first day of an edition that prints another one; in order of days. Empty for most.</summary>
    public IReadOnlyList<FormerId> FormerIds => formerIds;

    /// <summary>The list it stands on.</summary>
    public SanctionsList List => History.List;

    /// <summary>The latest known details, all companions joined.</summary>
    public ListingDetails Details => DetailsOn(DateOnly.MaxValue);

    internal ListHistory History { get; }

    internal Facet<ListEntry> Main { get; } = new(static (a, b) => a.Measures.SequenceEqual(b.Measures) && a.Details!.ContentEquals(b.Details!));

    internal Facet<IReadOnlyList<ListedName>> CompanionNames { get; } = new(static (a, b) => a.SequenceEqual(b));

    internal Facet<IReadOnlyList<string>> CompanionAddresses { get; } = new(static (a, b) => a.SequenceEqual(b));

    /// <summary>The runs of whole editions that hold it, in order.</summary>
    internal IReadOnlyList<PresenceRun> Runs => runs;

    /// <summary>The days of extracts that hold it, in order.</summary>
    internal IReadOnlyList<DateOnly> ExtractDays => extractDays;

    /// <summary>The loose editions that hold it, by their index, in order.</summary>
    internal IReadOnlyList<int> Loose => loose;

    /// <summary>What records of ids tell of it, and the day from which they do; null when none names it.</summary>
    internal (DateOnly Day, ListingDetails Details)? Outline { get; private set; }

    /// <summary>Where a delivery and a record of the same day disagree about it, in order of days.</summary>
    internal List<(DateOnly Day, string Text)> Contradictions { get; } = [];

    /// <summary>The last day of a delivery that holds it; null when none does.</summary>
    internal DateOnly? LastSeen => runs.Count > 0 ? History.Whole[runs[^1].End - 1].NotAfter : extractDays.Count > 0 ? extractDays[^1] : null;

    /// <summary>The measures of dated lists about it, in order of days.</summary>
    internal IReadOnlyList<DatedMeasure> DatedMeasures => datedMeasures;

    /// <summary>What dated lists print about it, one per list file.</summary>
    internal List<(DatedList Source, ListEntry Entry)> DatedEntries { get; } = [];

    /// <summary>
    /// The details as printed on a day, companions joined; where the day has none, the nearest: the last before it, else the first after it.
    /// </summary>
    /// <param name="day">The day.</param>
    /// <param name="knownAt">Only editions published by the end of that day count; null for all.</param>
    public ListingDetails DetailsOn(DateOnly day, DateOnly? knownAt = null)
    {
        var known = knownAt ?? DateOnly.MaxValue;
        var main = Main.On(day, known)?.Details;
        var names = CompanionNames.On(day, known);
        var addresses = CompanionAddresses.On(day, known);
        if (main is null && names is null && addresses is null)
        {
            return DatedEntries.Select(static dated => dated.Entry.Details).FirstOrDefault(static details => details is not null)
                ?? (Outline is { } outline && outline.Day <= known ? outline.Details : Nameless);
        }

        if (names is null && addresses is null)
            return main!;
        main ??= Nameless;
        return new ListingDetails
        {
            Kind = main.Kind,
            Names = [.. main.Names, .. (names ?? []).Where(name => !main.Names.Contains(name))],
            Identifiers = main.Identifiers,
            Countries = main.Countries,
            BirthDates = main.BirthDates,
            Addresses = [.. main.Addresses, .. addresses ?? []],
            Programmes = main.Programmes,
            LegalBasis = main.LegalBasis,
            Remarks = main.Remarks,
            Attributes = main.Attributes,
            IsUnreadable = main.IsUnreadable,
        };
    }

    /// <summary>The primary name of <see cref="DetailsOn"/>; the id where no edition has a name.</summary>
    public string NameOn(DateOnly day, DateOnly? knownAt = null)
    {
        var names = DetailsOn(day, knownAt).Names;
        if (names.Count == 0 && DatedEntries.Count > 0)
            names = DatedEntries[0].Entry.Details?.Names ?? [];
        return names.FirstOrDefault(static name => name.Kind == NameKind.Primary)?.Text ?? names.FirstOrDefault()?.Text ?? Id.Value;
    }

    /// <summary>The id that its list printed on a day.</summary>
    /// <param name="day">The day.</param>
    /// <param name="knownAt">Only editions published by the end of that day count; null for all.</param>
    public ListingId IdOn(DateOnly day, DateOnly? knownAt = null)
    {
        foreach (var former in formerIds)
        {
            if (day < former.Until || knownAt < former.Until)
                return former.Id;
        }

        return Id;
    }

    /// <summary>The id.</summary>
    public override string ToString() => Id.ToString();

    private static ListingDetails Nameless { get; } = new();

    internal void SeenInWhole(int edition)
    {
        if (runs.Count > 0 && runs[^1].End >= edition)
            runs[^1] = runs[^1] with { End = edition + 1 };
        else
            runs.Add(new PresenceRun(edition, edition + 1));
    }

    /// <summary>Takes in what was kept before: the editions that hold it, and its former ids.</summary>
    internal void Restore(IReadOnlyList<PresenceRun> keptRuns, IReadOnlyList<DateOnly> keptExtracts, IReadOnlyList<int> keptLoose, IReadOnlyList<FormerId> keptIds)
    {
        runs.AddRange(keptRuns);
        extractDays.AddRange(keptExtracts);
        loose.AddRange(keptLoose);
        formerIds.AddRange(keptIds);
    }

    /// <summary>Forgets the editions from that index on; tells whether one of them held it.</summary>
    internal bool CutRuns(int end)
    {
        if (runs.Count == 0 || runs[^1].End <= end)
            return false;
        if (runs[^1].First >= end)
            runs.RemoveAt(runs.Count - 1);
        else
            runs[^1] = runs[^1] with { End = end };
        return true;
    }

    internal void SeenInLoose(int edition) => loose.Add(edition);

    internal void Renumber(ListingId id, DateOnly day)
    {
        formerIds.Add(new FormerId(Id, day));
        Id = id;
    }

    internal void SeenInOutline(DateOnly day, ListingDetails details) => Outline ??= (day, details);

    internal void SeenInExtract(DateOnly day)
    {
        if (extractDays.Count == 0 || extractDays[^1] != day)
            extractDays.Add(day);
    }

    internal void Add(DatedList source, ListEntry entry)
    {
        DatedEntries.Add((source, entry));
        datedMeasures.AddRange(entry.Measures.Select(measure => new DatedMeasure(measure, source)));
        datedMeasures.Sort(static (a, b) => a.CompareTo(b));
    }
}

/// <summary>An id that a listing bore until its publisher gave it another.</summary>
/// <param name="Id">The id, as printed then.</param>
/// <param name="Until">The day of the first edition that prints another one.</param>
public sealed record FormerId(ListingId Id, DateOnly Until);
