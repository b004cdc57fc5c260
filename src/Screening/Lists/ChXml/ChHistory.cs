using Screening.Lists.Xml;

namespace Screening.Lists.ChXml;

/// <summary>
/// Turns a target's modifications into its stays on the list: each from a day of listing to the next day of delisting, by the days on which
/// they took effect. The order in the file does not matter; amendments change no stay.
/// </summary>
internal static class ChHistory
{
    private const string Field = "modification/effective-date";

    private static readonly string[] Freezes = ["financial", "freez", "asset", "fund", "economic"];

    private static readonly string[] Known = ["@modification-type", "@enactment-date", "@publication-date", "@effective-date", "@ssid", "added", "removed", "remark"];

    public static List<Measure> Measures(XmlPiece target, List<ChSet> sets, EntryFacts facts, PieceNotes notes)
    {
        var changes = new List<Change>();
        foreach (var modification in target.Named("modification"))
        {
            if (Read(modification, facts, notes) is { } change)
                changes.Add(change);
        }

        var measures = new List<Measure>();
        Measure? open = null;
        foreach (var change in InOrder(changes))
        {
            if (change.IsListing)
            {
                open ??= new Measure { Effective = change.Day, Announced = change.Published, DateField = Field };
                continue;
            }

            if (open is null)
                notes.Problem("listing-missing", ProblemSeverity.Error, change.Piece, "a delisting without a listing before it; read as listed until then");
            var ended = (open ?? new Measure { DateField = Field }) with { Revoked = change.Day, EndedBy = MeasureEnd.Delisting };
            if (ended.IsCrossed)
                notes.Problem("dates-crossed", ProblemSeverity.Error, change.Piece, "delisted on the day of listing; read as in force on every day");
            measures.Add(ended);
            open = null;
        }

        if (open is not null)
            measures.Add(open);
        if (measures.Count == 0)
        {
            notes.Problem("date-missing", ProblemSeverity.Error, target, "a target that no modification lists is read as in force");
            measures.Add(new Measure { DateField = Field });
        }

        // A freeze and a travel ban are two measures, of one day each.
        return sets.Count == 0 ? measures : [.. measures.SelectMany(_ => sets, static (stay, set) => Under(set, stay))];
    }

    private static Measure Under(ChSet set, Measure stay)
    {
        var kind = IsTravelBan(set.Words) ? MeasureKind.TravelBan : MeasureKind.Designation;
        return stay with { Kind = kind, KindAsPrinted = set.Words.Length > 0 ? set.Words : null, Programme = set.Programme.Length > 0 ? set.Programme : null };
    }

    /// <summary>A set that freezes beside the travel ban is a designation: the graver measure must not be lost.</summary>
    private static bool IsTravelBan(string words) => Speaks(words, "travel") && !Array.Exists(Freezes, word => Speaks(words, word));

    private static bool Speaks(string words, string word) => words.Contains(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>A listing or delisting; null for what changes no stay, and for a delisting of an unreadable day.</summary>
    private static Change? Read(XmlPiece modification, EntryFacts facts, PieceNotes notes)
    {
        var type = modification.Attribute("modification-type");
        var printed = modification.Attribute("effective-date");
        facts.AddAttribute("modification", string.Join(' ', new[]
        {
            type, printed, Worded("enacted", modification.Attribute("enactment-date")), Worded("published", modification.Attribute("publication-date")), modification.TextOf("remark"),
        }.Where(static text => text.Length > 0)));
        foreach (var child in modification.Children.Where(static child => !Known.Contains(child.Name)))
            notes.Unknown(child, $"modification/{child.Name.TrimStart('@')}");

        if (type is not ("listed" or "de-listed"))
        {
            if (type != "amended")
                notes.Problem("modification-unknown", ProblemSeverity.Warning, modification, $"no known kind of change '{type}'; kept as an attribute, it changes no stay");
            return null;
        }

        DateOnly? day = XmlDays.TryDay(printed, out var effective) ? effective : null;
        if (day is null)
            notes.Problem(printed.Length == 0 ? "date-missing" : "date-unreadable", ProblemSeverity.Error, modification, type == "listed" ? "a listing without a readable day of effect is read as in force" : "a delisting without a readable day of effect is read as not delisted");
        if (day is null && type == "de-listed")
            return null;
        return new Change(modification, type == "listed", day, XmlDays.TryDay(modification.Attribute("publication-date"), out var published) ? published : null);
    }

    /// <summary>By day of effect, an unknown one first; on one day a stay that is open ends before another begins.</summary>
    private static IEnumerable<Change> InOrder(List<Change> changes)
    {
        var isOpen = false;
        foreach (var day in changes.GroupBy(static change => change.Day ?? DateOnly.MinValue).OrderBy(static group => group.Key))
        {
            foreach (var change in isOpen ? day.OrderBy(static change => change.IsListing) : day.OrderBy(static change => !change.IsListing))
            {
                isOpen = change.IsListing;
                yield return change;
            }
        }
    }

    private static string Worded(string words, string text) => text.Length > 0 ? $"({words} {text})" : "";

    private sealed record Change(XmlPiece Piece, bool IsListing, DateOnly? Day, DateOnly? Published);
}
