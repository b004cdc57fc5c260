namespace Screening.Lists.Ofac;

/// <summary>How the publisher writes names and calls their kinds.</summary>
internal static class OfacNames
{
    /// <summary>A name in the form of the flat files: <c>LAST, First</c>, or the one part there is.</summary>
    public static string Joined(string last, string first) =>
        last.Length == 0 ? first : first.Length == 0 ? last : $"{last}, {first}";

    /// <summary>Reads <c>a.k.a.</c>, <c>f.k.a.</c>, <c>n.k.a.</c> or <c>Name</c>, in any case, with or without stops.</summary>
    /// <returns>False, and an alias, for any other word.</returns>
    public static bool TryKind(string printed, out NameKind kind)
    {
        var word = printed.Replace(".", "", StringComparison.Ordinal).ToLowerInvariant();
        kind = word == "fka" ? NameKind.Former : NameKind.Alias;
        return word is "aka" or "fka" or "nka" or "name";
    }
}
