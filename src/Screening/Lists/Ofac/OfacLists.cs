namespace Screening.Lists.Ofac;

/// <summary>The two lists that the publisher's files hold: the SDN list, and all others consolidated into one.</summary>
internal static class OfacLists
{
    private const string SdnTitle = "SDN List";
    private const string CollectiveTitle = "Consolidated List";

    public static ListId Sdn { get; } = new("us-ofac-sdn");

    public static ListId Consolidated { get; } = new("us-ofac-cons");

    /// <summary>
    /// The list of a file that names none inside: told by programmes that only one of the two ever holds, which stand near its beginning; else by
    /// its name, which begins with <c>cons</c> for the non-SDN list.
    /// </summary>
    public static ListId OfFile(DeliveryFile file) => ByContent(file) ?? ByName(file);

    /// <summary>Reports a file whose name is that of the other list, and one that neither its programmes nor its name tell.</summary>
    public static void Report(DeliveryFile file, ReadReport report)
    {
        var told = ByContent(file);
        if (told is { } list && IsOfficialName(file) && list != ByName(file))
            report.Add("list-by-content", ProblemSeverity.Warning, file.Path, 0, null, $"its programmes are those of {list}, its name is that of another list: its programmes count");
        else if (told is null && !IsOfficialName(file))
            report.Add("list-assumed", ProblemSeverity.Warning, file.Path, 0, null, $"neither its programmes nor its name tell which list it is: taken as {ByName(file)}");
    }

    private static ListId? ByContent(DeliveryFile file)
    {
        var head = file.Head.Span;
        return head.IndexOf("SDNTK"u8) >= 0 || head.IndexOf("\"CUBA\""u8) >= 0 || head.IndexOf(">CUBA<"u8) >= 0 ? Sdn
            : head.IndexOf("NS-PLC"u8) >= 0 || head.IndexOf("CMIC-EO13959"u8) >= 0 ? Consolidated
            : null;
    }

    private static ListId ByName(DeliveryFile file) => file.Name.StartsWith("cons", StringComparison.OrdinalIgnoreCase) ? Consolidated : Sdn;

    private static bool IsOfficialName(DeliveryFile file) =>
        file.Name.StartsWith("cons", StringComparison.OrdinalIgnoreCase) || file.Name.StartsWith("sdn", StringComparison.OrdinalIgnoreCase)
        || file.Name.StartsWith("add.", StringComparison.OrdinalIgnoreCase) || file.Name.StartsWith("alt.", StringComparison.OrdinalIgnoreCase);

    /// <summary>The list that a list's title stands for. Only the exact title is the SDN list's: "Non-SDN ..." are others.</summary>
    public static ListId Titled(string title) => title is SdnTitle or "SDN" ? Sdn : Consolidated;

    /// <summary>
    /// Whether the title is that of all non-SDN lists together, printed beside a particular one: then it says nothing more, and its day is that
    /// of its own making.
    /// </summary>
    /// <param name="title">The title.</param>
    /// <param name="all">All titles that the entry stands under.</param>
    public static bool IsBeside(string title, IEnumerable<string> all) =>
        title == CollectiveTitle && all.Any(static other => other != CollectiveTitle && Titled(other) == Consolidated);

    /// <exception cref="ListReadException">Two files of the delivery are whole for one list.</exception>
    public static void CheckOneEach(IEnumerable<ListSnapshot> snapshots, Delivery delivery)
    {
        if (delivery.Files.Count > 1 && snapshots.Where(static snapshot => snapshot.Extent == ListExtent.Whole).GroupBy(static snapshot => snapshot.List.Id).FirstOrDefault(static of => of.Count() > 1) is { } twice)
            throw new ListReadException(delivery.Files[^1].Path, 0, null, $"a second whole file of {twice.Key}: which one counts is not known");
    }
}
