using Screening.Lists.Xml;

namespace Screening.Lists.UnXml;

/// <summary>Reads one date of birth: a day, a year, or a span of years, perhaps approximate.</summary>
internal static class UnBirths
{
    private static readonly string[] Fields = ["TYPE_OF_DATE", "DATE", "YEAR", "FROM_YEAR", "TO_YEAR"];

    public static void Read(XmlPiece birth, EntryFacts facts, PieceNotes entry)
    {
        var isApproximate = false;
        foreach (var type in birth.Children.Where(static child => child.Name == "TYPE_OF_DATE"))
        {
            switch (type.Text.ToUpperInvariant())
            {
                case "" or "EXACT" or "BETWEEN":
                    break;
                case "APPROXIMATELY":
                    isApproximate = true;
                    break;
                default:
                    isApproximate = true;
                    facts.AddAttribute($"{birth.Name}/TYPE_OF_DATE", type.Text);
                    entry.Problem("date-type-unknown", ProblemSeverity.Warning, type, "no known kind of date; read as approximate");
                    break;
            }
        }

        foreach (var child in birth.Children.Where(static child => child.Name is "DATE" or "YEAR" && child.Text.Length > 0))
        {
            if (child.Name == "DATE" && XmlDays.TryDay(child.Text, out var day))
                EntryFacts.AddOnce(facts.BirthDates, PartialDate.OfDay(day, isApproximate));
            else if (PartialDate.TryParse(child.Text, out var date) && !isApproximate)
                EntryFacts.AddOnce(facts.BirthDates, date!);
            else if (PartialDate.TryParse("~" + child.Text, out date))
                EntryFacts.AddOnce(facts.BirthDates, date!);
            else
                Unreadable(child, $"{birth.Name}/{child.Name}", facts, entry);
        }

        ReadSpan(birth, isApproximate, facts, entry);
        entry.KeepRest(birth, Fields, "NOTE");
    }

    private static void ReadSpan(XmlPiece birth, bool isApproximate, EntryFacts facts, PieceNotes entry)
    {
        var (first, last) = (birth.TextOf("FROM_YEAR"), birth.TextOf("TO_YEAR"));
        if (first.Length + last.Length == 0)
            return;
        if (PartialDate.TryParse($"{(isApproximate ? "~" : "")}{first}/{last}", out var span))
        {
            EntryFacts.AddOnce(facts.BirthDates, span!);
            return;
        }

        foreach (var end in birth.Children.Where(static child => child.Name is "FROM_YEAR" or "TO_YEAR" && child.Text.Length > 0))
            Unreadable(end, $"{birth.Name}/{end.Name}", facts, entry);
    }

    private static void Unreadable(XmlPiece element, string label, EntryFacts facts, PieceNotes entry)
    {
        facts.AddAttribute(label, element.Text);
        entry.Problem("date-unreadable", ProblemSeverity.Error, element, "a birth date is a day, a year, or two years in order; kept as an attribute");
    }
}
