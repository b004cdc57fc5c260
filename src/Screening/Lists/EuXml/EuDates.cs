using Screening.Lists.Xml;

namespace Screening.Lists.EuXml;

/// <summary>
/// The days of one entity. A freeze binds from its publication, and each detail bears the day of the act that brought it: the earliest is
/// the nearest to the listing that the file states. <c>entryIntoForceDate</c> is the last amendment's and is never taken.
/// </summary>
internal sealed class EuDates(EuEntity entity, ReadReport report, string file, int line)
{
    private DateOnly? published, designated, delisted;
    private string? act;
    private bool isUnreadable;

    /// <summary>The entity's own days.</summary>
    public void TakeStated(XmlPiece piece)
    {
        if (Day(piece, "designationDate", "read as in force", ref isUnreadable) is { } first && !(first >= designated))
            designated = first;
        var isEndUnreadable = false;
        if (Day(piece, "delistingDate", "read as not delisted", ref isEndUnreadable) is { } last && !(last <= delisted))
            delisted = last;
    }

    /// <summary>The day and title of an act.</summary>
    public void TakePublication(XmlPiece piece)
    {
        if (Day(piece, "publicationDate", "read as in force", ref isUnreadable) is not { } day || day >= published)
            return;
        published = day;
        act = piece.Attribute("numberTitle") is { Length: > 0 } title ? title : null;
    }

    /// <summary>The measure. One unreadable day may be the earliest: then no first day is stated.</summary>
    public Measure Measure(string? programme)
    {
        var isDesignated = designated < published || published is null;
        if (published is null && designated is null && !isUnreadable)
            report.Add("date-missing", ProblemSeverity.Error, file, line, "publicationDate", "an entity without the day of any act is read as in force");
        var measure = new Measure
        {
            Programme = programme,
            LegalBasis = act,
            Effective = isUnreadable ? null : isDesignated ? designated : published,
            Revoked = delisted,
            EndedBy = delisted is null ? null : MeasureEnd.Delisting,
            DateField = isDesignated && designated is not null ? "designationDate" : "publicationDate",
        };
        if (measure.IsCrossed)
            report.Add("dates-crossed", ProblemSeverity.Error, file, line, "delistingDate", "not after the first day; read as in force on every day", IsoDay.Format(delisted!.Value));
        return measure;
    }

    private DateOnly? Day(XmlPiece piece, string field, string reading, ref bool isBad)
    {
        var printed = piece.Attribute(field);
        if (printed.Length == 0)
            return null;
        if (XmlDays.TryDay(printed, out var day))
            return day;
        isBad = true;
        entity.Facts.AddAttribute($"{piece.Name}/{field}", printed);
        report.Add("date-unreadable", ProblemSeverity.Error, file, piece.Line, $"{piece.Name}/{field}", $"no day written yyyy-MM-dd; {reading}", printed);
        return null;
    }
}
