namespace Screening.Lists.Ofac;

/// <summary>The two lists that the publisher's files hold: the SDN list, and all others consolidated into one.</summary>
internal static class OfacLists
{
    private const string SdnTitle = "SDN List";
    private const string CollectiveTitle = "Consolidated List";

    public static ListId Sdn { get; } = new("us-ofac-sdn");

    public static ListId Consolidated { get; } = new("us-ofac-cons");

    /// <summary>The list of a file that names none inside: those of the non-SDN list have names that begin with <c>cons</c>.</summary>
    public static ListId OfFile(DeliveryFile file) => file.Name.StartsWith("cons", StringComparison.OrdinalIgnoreCase) ? Consolidated : Sdn;

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
