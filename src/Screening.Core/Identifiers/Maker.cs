namespace Screening.Identifiers;

/// <summary>Who built an aircraft, as printed.</summary>
internal static class Maker
{
    // One works under several names: mergers, sales and short forms. A row is one; a stated maker belongs to it by holding one of its
    // words.
    private static readonly string[][] SameWorks =
    [
        ["BOEING", "MCDONNELL", "DOUGLAS"],
        ["AIRBUS", "AEROSPATIALE", "EUROCOPTER", "MBB"],
        ["BRITISHAEROSPACE", "BAE", "AVRO", "HAWKER", "RAYTHEON", "BEECH", "TEXTRON"],
        ["BOMBARDIER", "CANADAIR", "LEARJET", "DEHAVILLAND"],
        ["GULFSTREAM", "ISRAEL", "IAI", "GALAXY"],
        ["DASSAULT", "FALCON"],
        ["AGUSTA", "WESTLAND", "LEONARDO", "BELL"],
        ["ILYUSHIN", "TUPOLEV", "YAKOVLEV", "TAPO", "TASHKENT", "UAC", "UNITEDAIRCRAFT"],
        ["SIKORSKY", "LOCKHEED"],
    ];

    /// <summary>
    /// Whether two stated makers cannot be the same: neither text holds the other, letters and digits only ("Boeing" and "The Boeing
    /// Company" agree), and they are not names of one works. In doubt they agree: a wrong contradiction would hide a match.
    /// </summary>
    public static bool Contradict(string? one, string? other)
    {
        if (one is null || other is null)
            return false;

        var first = Compact(one);
        var second = Compact(other);
        return !Holds(first, second) && !Holds(second, first)
            && !Array.Exists(SameWorks, names => Array.Exists(names, name => Holds(first, name))
                && Array.Exists(names, name => Holds(second, name)));
    }

    private static bool Holds(string text, string part) => text.Contains(part, StringComparison.Ordinal);

    private static string Compact(string text)
    {
        var buffer = new char[text.Length];
        return new string(buffer, 0, IdentifierText.Compact(text, buffer));
    }
}
