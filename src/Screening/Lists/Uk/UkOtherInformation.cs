namespace Screening.Lists.Uk;

/// <summary>Takes apart the cell of the older list that holds half the entry: <c>(Label):text</c> one after another, free text between.</summary>
internal static class UkOtherInformation
{
    private const string TrustServices = "Date trust services sanctions imposed: ";

    // The first two are codes; free text may follow behind them.
    private static readonly string[] Labels =
    [
        "UK Sanctions List Ref", "UN Ref", "UK Statement of Reasons", "Gender", "Phone number", "Email address", "Type of entity", "Website", "Parent company",
        "Business Reg No", "Subsidiaries", "IMO number", "Flag of ship", "Type of ship", "Tonnage of ship", "Length of ship", "Year built", "Current owners",
        "Fax", "Previous flags", "Hull identification number",
    ];

    public static void Read(string cell, UkEntry entry)
    {
        for (var at = 0; at < cell.Length;)
        {
            var (open, label) = NextLabel(cell, at);
            if (open > at)
                entry.ReadOtherInformation("Other Information", cell[at..open].Trim());
            if (label is null)
                return;
            at = open + label.Length + 3;
            var end = NextLabel(cell, at).At;
            Take(label, cell[at..end].Trim(), entry);
            at = end;
        }
    }

    /// <summary>The day from which trust services were barred, which the text states apart from the day of listing.</summary>
    public static DateOnly? TrustServicesDay(string cell)
    {
        var at = cell.IndexOf(TrustServices, StringComparison.Ordinal);
        return at >= 0 && cell.Length >= at + TrustServices.Length + 10 && UkDates.TryDay(cell.Substring(at + TrustServices.Length, 10), out var day) ? day : null;
    }

    private static void Take(string label, string text, UkEntry entry)
    {
        switch (label)
        {
            case "UK Sanctions List Ref" or "UN Ref":
                var blank = text.IndexOf(' ', StringComparison.Ordinal);
                entry.Keep(label, (blank < 0 ? text : text[..blank]).TrimEnd('.'));
                if (blank > 0)
                    entry.ReadOtherInformation("Other Information", text[(blank + 1)..].Trim());
                break;
            case "UK Statement of Reasons":
                entry.ReadRemarks(label, text);
                break;
            case "Business Reg No":
                if (entry.IsNew(label, text))
                    UkNumbers.ReadRegistrations(text, entry.Facts);
                break;
            case "IMO number":
                if (entry.IsNew(label, text))
                    UkNumbers.ReadImo(text, entry.Facts);
                break;
            case "Flag of ship":
                entry.Keep(label, text);
                entry.ReadFlag(text);
                break;
            default:
                entry.Keep(label, text);
                break;
        }
    }

    private static (int At, string? Label) NextLabel(string cell, int from)
    {
        for (var open = cell.IndexOf('(', from); open >= 0; open = cell.IndexOf('(', open + 1))
        {
            foreach (var label in Labels)
            {
                if (string.CompareOrdinal(cell, open + 1, label, 0, label.Length) == 0 && string.CompareOrdinal(cell, open + 1 + label.Length, "):", 0, 2) == 0)
                    return (open, label);
            }
        }

        return (cell.Length, null);
    }
}
