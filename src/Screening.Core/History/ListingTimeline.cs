using Screening.History;

namespace Screening;

/// <summary>The dated story of a listing: what was printed, decided, licensed and announced, and how far the list is known.</summary>
/// <remarks>It tells what the sources state and decides nothing; the status of a day is <see cref="Register.StatusOf"/>.</remarks>
public static class ListingTimeline
{
    /// <summary>Every event that the register holds about a listing.</summary>
    /// <param name="listing">A listing of a register.</param>
    /// <returns>
    /// The events in order of days, then kind, then text. A fact whose day is not stated bears <see cref="DateOnly.MinValue"/> and so comes first.
    /// </returns>
    public static IReadOnlyList<TimelineEvent> Of(Listing listing)
    {
        ArgumentNullException.ThrowIfNull(listing);
        return
        [
            .. Editions(listing).Concat(Identity(listing)).Concat(Versions(listing)).Concat(OwnMeasures(listing)).Concat(DatedMeasures(listing)).Concat(Coverage(listing))
                .Distinct().OrderBy(static told => told.Day).ThenBy(static told => told.Kind)
                .ThenBy(static told => told.Text, StringComparer.Ordinal).ThenBy(static told => told.Source, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<TimelineEvent> Editions(Listing listing)
    {
        var days = listing.History.Whole;
        foreach (var run in listing.Runs)
        {
            var before = run.First > 0 ? $"; the edition of {Day(days[run.First - 1])} lacks it" : "; no earlier edition is held";
            yield return new TimelineEvent(days[run.First].NotAfter, TimelineEventKind.FirstSeen, "first edition that prints it" + before, null);
            yield return new TimelineEvent(days[run.End - 1].NotBefore, TimelineEventKind.LastSeen, run.End < days.Count ? "last edition that prints it" : "newest edition held, prints it", null);
            if (run.End < days.Count)
                yield return new TimelineEvent(days[run.End].NotAfter, TimelineEventKind.Gone, "first edition without it", null);
        }

        if (listing.ExtractDays.Count > 0)
        {
            yield return new TimelineEvent(listing.ExtractDays[0], TimelineEventKind.FirstSeen, "first extract that holds it", null);
            yield return new TimelineEvent(listing.ExtractDays[^1], TimelineEventKind.LastSeen, "last extract that holds it", null);
        }
    }

    private static string Day(SnapshotHead edition) =>
        edition.IsExact ? IsoDay.Format(edition.Day) : $"between {IsoDay.Format(edition.NotBefore)} and {IsoDay.Format(edition.NotAfter)}";

    private static IEnumerable<TimelineEvent> Identity(Listing listing)
    {
        for (var i = 0; i < listing.FormerIds.Count; i++)
        {
            var (id, until) = listing.FormerIds[i];
            yield return new TimelineEvent(until, TimelineEventKind.Version, $"renumbered: {id.Value} becomes {(i + 1 < listing.FormerIds.Count ? listing.FormerIds[i + 1].Id : listing.Id).Value}", null);
        }

        foreach (var (day, text) in listing.Contradictions)
            yield return new TimelineEvent(day, TimelineEventKind.Version, "contradiction: " + text, null);
    }

    private static IEnumerable<TimelineEvent> Versions(Listing listing)
    {
        foreach (var told in Names(listing.Main.Versions.Select(static version => (version.Day, version.Value.Details!.Names))))
            yield return told;
        foreach (var told in Names(listing.CompanionNames.Versions.Select(static version => (version.Day, version.Value))))
            yield return told;

        ListingDetails? before = null;
        foreach (var (day, entry) in listing.Main.Versions)
        {
            var now = entry.Details!;
            if (before is not null && !before.Programmes.SequenceEqual(now.Programmes))
                yield return new TimelineEvent(day, TimelineEventKind.Version, $"programme: {Joined(before.Programmes)} becomes {Joined(now.Programmes)}", null);
            if (before is not null && before.Remarks != now.Remarks)
                yield return new TimelineEvent(day, TimelineEventKind.Version, "remarks changed", null);
            if (before is not null && !before.Identifiers.SequenceEqual(now.Identifiers))
                yield return new TimelineEvent(day, TimelineEventKind.Version, "identifiers changed", null);
            before = now;
        }
    }

    private static IEnumerable<TimelineEvent> Names(IEnumerable<(DateOnly Day, IReadOnlyList<ListedName> Names)> versions)
    {
        IReadOnlyList<ListedName>? before = null;
        foreach (var (day, names) in versions)
        {
            foreach (var name in names.Except(before ?? []))
                yield return new TimelineEvent(day, TimelineEventKind.Version, $"{Word(name)} printed: {name.Text}", null);
            foreach (var name in (before ?? []).Except(names))
                yield return new TimelineEvent(day, TimelineEventKind.Version, $"{Word(name)} no longer printed: {name.Text}", null);
            before = names;
        }
    }

    private static IEnumerable<TimelineEvent> OwnMeasures(Listing listing) =>
        listing.Main.Versions.SelectMany(static version => version.Value.Measures).SelectMany(static measure => Story(measure, measure.Effective, measure.Source ?? measure.DateField));

    private static IEnumerable<TimelineEvent> DatedMeasures(Listing listing) =>
        listing.DatedMeasures.SelectMany(static dated => Story(dated.Measure, dated.Measure.Effective ?? dated.KnownFrom, dated.Measure.Source));

    private static IEnumerable<TimelineEvent> Story(Measure measure, DateOnly? from, string? source)
    {
        var what = Subject(measure);
        if (measure.Kind == MeasureKind.Announcement)
        {
            yield return new TimelineEvent(measure.Announced ?? from ?? DateOnly.MinValue, TimelineEventKind.Announcement, what + ", no legal effect", source);
            yield break;
        }

        var licence = !measure.Restricts;
        if (measure.Announced is { } announced && announced != measure.Effective)
            yield return new TimelineEvent(announced, TimelineEventKind.Published, what + ", published", source);
        yield return new TimelineEvent(
            from ?? DateOnly.MinValue, licence ? TimelineEventKind.Licence : TimelineEventKind.Measure,
            what + (measure.Effective is null ? ", first day not stated" : measure.IsCrossed ? ", the dates cross" : ""), source);
        if (measure.Revoked is { } revoked)
        {
            var how = measure.EndedBy is { } end ? $", by {end.ToString().ToLowerInvariant()}" : "";
            yield return new TimelineEvent(revoked, licence ? TimelineEventKind.LicenceEnd : TimelineEventKind.MeasureEnd, "end of " + what + how, source);
        }
    }

    private static IEnumerable<TimelineEvent> Coverage(Listing listing)
    {
        foreach (var dated in listing.DatedEntries.Select(static entry => entry.Source).Distinct())
        {
            if (dated.CoveredFrom is { } from)
                yield return new TimelineEvent(from, TimelineEventKind.CoverageStart, "dated list: coverage begins", null);
            if (dated.CoveredUntil is { } until)
                yield return new TimelineEvent(until, TimelineEventKind.CoverageEnd, "dated list: coverage ends", null);
        }

        if (listing.History.Whole is { Count: > 0 } editions)
        {
            yield return new TimelineEvent(editions[0].NotAfter, TimelineEventKind.CoverageStart, "editions: coverage begins", null);
            yield return new TimelineEvent(editions[^1].NotBefore, TimelineEventKind.CoverageEnd, "editions: coverage ends", null);
        }
    }

    private static string Subject(Measure measure)
    {
        var kind = measure.Kind switch
        {
            MeasureKind.ExportControl => "export control",
            MeasureKind.TravelBan => "travel ban",
            MeasureKind.GeneralLicence => "general licence",
            MeasureKind.OtherRestriction => measure.KindAsPrinted ?? "restriction",
            _ => measure.KindAsPrinted ?? measure.Kind.ToString().ToLowerInvariant(),
        };
        var about = string.Join(", ", new[] { measure.Licence, measure.Programme, measure.LegalBasis }.Where(static part => !string.IsNullOrEmpty(part)));
        return about.Length == 0 ? kind : $"{kind}: {about}";
    }

    private static string Word(ListedName name) =>
        (name.IsWeak ? "weak " : "") + (name.Kind switch { NameKind.Primary => "primary name", NameKind.Former => "former name", _ => "alias" });

    private static string Joined(IReadOnlyList<string> parts) => parts.Count == 0 ? "none" : string.Join(';', parts);
}

/// <summary>One dated event in the story of a listing.</summary>
/// <param name="Day">The day; <see cref="DateOnly.MinValue"/> where the source states none.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Text">One line, with the words of the list where they are its own.</param>
/// <param name="Source">The act, publisher or field that states it; null where an edition of the list shows it.</param>
public sealed record TimelineEvent(DateOnly Day, TimelineEventKind Kind, string Text, string? Source);

/// <summary>What a <see cref="TimelineEvent"/> tells; also the order of events of one day.</summary>
public enum TimelineEventKind
{
    /// <summary>The first day that the list can speak about.</summary>
    CoverageStart = 0,

    /// <summary>A measure or licence was made public, before or after its first day of effect.</summary>
    Published,

    /// <summary>A restricting measure takes effect.</summary>
    Measure,

    /// <summary>A restricting measure no longer has effect.</summary>
    MeasureEnd,

    /// <summary>A licence or authorisation takes effect.</summary>
    Licence,

    /// <summary>A licence or authorisation no longer has effect.</summary>
    LicenceEnd,

    /// <summary>Words without legal effect.</summary>
    Announcement,

    /// <summary>The first edition that prints the listing, or prints it again.</summary>
    FirstSeen,

    /// <summary>A name printed or dropped, or another change of the entry.</summary>
    Version,

    /// <summary>The last edition that prints the listing.</summary>
    LastSeen,

    /// <summary>The first edition without it.</summary>
    Gone,

    /// <summary>The last day that the list can speak about.</summary>
    CoverageEnd,
}
