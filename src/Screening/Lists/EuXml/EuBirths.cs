using System.Globalization;
using Screening.Lists.Xml;

namespace Screening.Lists.EuXml;

/// <summary>Reads one birth: a day, a month, a year or a span of years, perhaps approximate, and a place.</summary>
internal static class EuBirths
{
    private static readonly HashSet<string> Fields = ["@birthdate", "@dayOfMonth", "@monthOfYear", "@year", "@yearRangeFrom", "@yearRangeTo", "@circa", "@calendarType", .. EuPlaces.Fields];

    public static void Read(XmlPiece birth, EuEntity entity)
    {
        var isApproximate = birth.Attribute("circa") is "true" or "1";
        var calendar = birth.Attribute("calendarType");
        var isOurs = calendar.Length == 0 || calendar.Equals("GREGORIAN", StringComparison.OrdinalIgnoreCase);
        var (whole, year, month, day) = (birth.Attribute("birthdate"), birth.Attribute("year"), birth.Attribute("monthOfYear"), birth.Attribute("dayOfMonth"));
        var (from, to) = (birth.Attribute("yearRangeFrom"), birth.Attribute("yearRangeTo"));
        var words = string.Join(' ', new[] { day, month, year }.Where(static text => text is not ("" or "0")));

        // The whole day is of our calendar even where its parts are printed in another.
        if (whole.Length > 0 && XmlDays.TryDay(whole, out var date))
            EntryFacts.AddOnce(entity.Facts.BirthDates, PartialDate.OfDay(date, isApproximate));
        else if (whole.Length > 0)
            Unreadable(birth, "birthdate", whole, entity);
        else if (words.Length > 0 && !isOurs)
            OtherCalendar(birth, $"{words} ({calendar})", entity);
        else if (words.Length > 0 && PartialDate.TryParse(Iso(year, month, day), out var partial))
            EntryFacts.AddOnce(entity.Facts.BirthDates, isApproximate ? Approximate(partial!) : partial!);
        else if (words.Length > 0)
            Unreadable(birth, "year", words, entity);

        if (!isOurs && words.Length > 0 && whole.Length > 0)
            entity.Facts.AddAttribute("birthdate/calendarType", $"{words} ({calendar})");
        if (from.Length + to.Length > 0 && !isOurs)
            OtherCalendar(birth, $"{from}/{to} ({calendar})", entity);
        else if (from.Length + to.Length > 0 && PartialDate.TryParse($"{(isApproximate ? "~" : "")}{from}/{to}", out var span))
            EntryFacts.AddOnce(entity.Facts.BirthDates, span!);
        else if (from.Length + to.Length > 0)
            Unreadable(birth, "yearRangeFrom", $"{from}/{to}", entity);

        entity.Facts.AddAttribute("birthdate/place", EuPlaces.Line(birth));
        entity.Rest(birth, Fields);
    }

    private static PartialDate Approximate(PartialDate date) => PartialDate.TryParse("~" + date.Text, out var circa) ? circa! : date;

    private static string Iso(string year, string month, string day) =>
        month is "" or "0" ? year : day is "" or "0" ? $"{year}-{TwoDigits(month)}" : $"{year}-{TwoDigits(month)}-{TwoDigits(day)}";

    private static string TwoDigits(string number) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value.ToString("00", CultureInfo.InvariantCulture) : number;

    private static void OtherCalendar(XmlPiece birth, string printed, EuEntity entity)
    {
        entity.Facts.AddAttribute("birthdate/year", printed);
        entity.Notes.Problem("calendar-other", ProblemSeverity.Warning, birth, "a birth date of another calendar, whose variant is not stated; kept as an attribute");
    }

    private static void Unreadable(XmlPiece birth, string field, string printed, EuEntity entity)
    {
        entity.Facts.AddAttribute($"birthdate/{field}", printed);
        entity.Notes.Problem("date-unreadable", ProblemSeverity.Error, birth, $"{field}: a birth date is a day, a month, a year, or two years in order; kept as an attribute");
    }
}
