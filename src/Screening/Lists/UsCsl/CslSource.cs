namespace Screening.Lists.UsCsl;

/// <summary>The list that a row was copied from, told by the initials in its source's name.</summary>
/// <param name="Initials">In lower case, such as <c>sdn</c>.</param>
/// <param name="Kind">What a dated row of it is.</param>
/// <param name="Origin">The list of which the row is a copy, where that list is read here; else null.</param>
internal sealed record CslSource(string Initials, MeasureKind Kind, string? Origin)
{
    private static readonly CslSource[] Known =
    [
        new("sdn", MeasureKind.Designation, "us-ofac-sdn"), new("ssi", MeasureKind.Sectoral, "us-ofac-cons"), new("fse", MeasureKind.Designation, "us-ofac-cons"),
        new("plc", MeasureKind.OtherRestriction, "us-ofac-cons"), new("cap", MeasureKind.Sectoral, "us-ofac-cons"), new("cmic", MeasureKind.Sectoral, "us-ofac-cons"),
        new("ns-mbs", MeasureKind.Sectoral, "us-ofac-cons"), new("el", MeasureKind.ExportControl, null), new("dpl", MeasureKind.ExportControl, null),
        new("uvl", MeasureKind.ExportControl, null), new("meu", MeasureKind.ExportControl, null), new("dtc", MeasureKind.ExportControl, null),
        new("isn", MeasureKind.OtherRestriction, null),
    ];

    /// <summary>The source of that name; null when its initials are not known.</summary>
    public static CslSource? Find(string source) => Array.Find(Known, known => known.Initials == InitialsOf(source));

    /// <summary>The first word in brackets, or the whole name in lower case with hyphens when there is none.</summary>
    public static string InitialsOf(string source)
    {
        var open = source.IndexOf('(', StringComparison.Ordinal);
        var close = open < 0 ? -1 : source.IndexOf(')', open);
        return open >= 0 && close > open + 1 ? Slug(source[(open + 1)..close].Split(' ')[0]) : Slug(source);
    }

    /// <summary>Letters and digits in lower case, with one hyphen for whatever stands between them.</summary>
    public static string Slug(string text)
    {
        var slug = new System.Text.StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
                slug.Append(char.ToLowerInvariant(c));
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }

        return slug.ToString().TrimEnd('-');
    }
}
