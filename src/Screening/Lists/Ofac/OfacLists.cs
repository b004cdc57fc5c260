namespace Screening.Lists.Ofac;

/// <summary>The two lists that the publisher's files hold: the SDN list, and all others consolidated into one.</summary>
internal static class OfacLists
{
    public static ListId Sdn { get; } = new("us-ofac-sdn");

    public static ListId Consolidated { get; } = new("us-ofac-cons");

    /// <summary>The list of a file that names none inside: those of the non-SDN list have names that begin with <c>cons</c>.</summary>
    public static ListId OfFile(DeliveryFile file) => file.Name.StartsWith("cons", StringComparison.OrdinalIgnoreCase) ? Consolidated : Sdn;

    /// <summary>The list that a list's title stands for. Only the exact title is the SDN list's: "Non-SDN ..." are others.</summary>
    public static ListId Titled(string title) => title is SdnTitle or "SDN" ? Sdn : Consolidated;

    /// <summary>Whether the title is that of all non-SDN lists together, which stands beside the particular one.</summary>
    public static bool IsCollective(string title) => title == "Consolidated List";

    private const string SdnTitle = "SDN List";
}
