namespace Screening.Lists.Ofac;

/// <summary>What the publisher's types of sanctions are in our words.</summary>
internal static class OfacMeasures
{
    /// <summary>The SDN list designates; on the others, blocking designates, a directive restricts a sector, anything else restricts.</summary>
    public static MeasureKind KindOf(string list, IReadOnlyList<string> types)
    {
        if (OfacLists.Titled(list) == OfacLists.Sdn || types.Count == 0 || types.Contains("Block"))
            return MeasureKind.Designation;
        return types.All(static type => type.Contains("Directive", StringComparison.Ordinal)) ? MeasureKind.Sectoral : MeasureKind.OtherRestriction;
    }

    /// <summary>The types as printed, where they are not plain blocking.</summary>
    public static string? KindAsPrinted(string list, IReadOnlyList<string> types) =>
        KindOf(list, types) == MeasureKind.Designation ? null : string.Join("; ", types);
}
