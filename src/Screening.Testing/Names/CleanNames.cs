namespace Screening.Testing.Names;

/// <summary>Names that no list has, made to look like those that lists have: only what is common to many is taken from a listed name.</summary>
internal static class CleanNames
{
    /// <summary>Given names of many languages.</summary>
    public static readonly string[] Given =
    [
        "Andreas", "Birgit", "Carlos", "Dorota", "Emmanuel", "Francesca", "Gunnar", "Hiroshi", "Ingrid", "Jerome", "Katarzyna", "Laszlo", "Margaret", "Nikolai", "Olena", "Patrick", "Quentin", "Rosalie", "Stefan", "Tatiana",
        "Umberto", "Veronika", "Walter", "Xavier", "Yasmin", "Zoltan", "Ahmed", "Fatima", "Ivan", "Maria", "Mohammed", "Natalia", "Omar", "Priya", "Samuel", "Thomas", "Wei", "Hassan", "Elena", "Daniel",
    ];

    private static readonly string[] Syllables =
    [
        "bel", "cor", "dan", "fer", "gal", "hol", "jun", "kel", "lum", "mar", "nor", "oss", "pel", "quin", "ros", "sol", "tam", "ul", "ven", "wes", "yar", "zan", "bri", "cla", "dro", "fla", "gre", "pri", "sta", "tri",
    ];

    private static readonly string[] Ordinary = ["Bakery", "Garden", "Lighthouse", "Meadow", "Harbour", "Orchard", "Copper", "Maple", "Falcon", "River", "Bridge", "Willow", "Crystal", "Horizon", "Summit"];
    private static readonly string[] Generic = ["Trading", "Shipping", "Holding", "Construction", "Electronics", "Logistics", "Industries", "Engineering", "Bank", "Group", "General Trading", "Investment", "Services", "Technology"];
    private static readonly string[] Legal = ["LLC", "Ltd", "JSC", "GmbH", "SA", "Co. Ltd", "FZE", "PJSC", "Inc"];
    private static readonly string[] Cities = ["Minsk", "Moscow", "Damascus", "Tehran", "Dubai", "Istanbul", "Hong Kong", "Kabul", "Tripoli", "Caracas", "Havana", "Beirut", "Sevastopol", "Donetsk"];

    /// <summary>The sorts of clean name, each with the kind of subject that it is asked as, and whether it is made of a listed family name.</summary>
    public static IReadOnlyList<(string Name, SubjectKind Kind, bool NeedsFamily, Func<Namesakes, Random, string> Make)> All { get; } =
    [
        ("surname of a listed person, another given name", SubjectKind.Person, true, static (listed, random) => listed.Another(random)),
        ("the same with a second given name", SubjectKind.Person, true, static (listed, random) => $"{One(Syllables, random)}a {listed.Another(random)}"),
        ("company: new word, generic word, legal form", SubjectKind.Organization, false, static (_, random) => $"{Invented(random)} {One(Generic, random)} {One(Legal, random)}"),
        ("company: ordinary word, generic word, legal form", SubjectKind.Organization, false, static (_, random) => $"{One(Ordinary, random)} {One(Ordinary, random)} {One(Generic, random)} {One(Legal, random)}"),
        ("company: new word, generic word, city", SubjectKind.Organization, false, static (_, random) => $"{One(Cities, random)} {Invented(random)} {One(Generic, random)}"),
        ("payment text of a clean company", SubjectKind.Unknown, false, static (_, random) => $"INV {random.Next(1000, 99999)} {Invented(random)} {One(Generic, random)} {One(Legal, random)} {One(Cities, random)}"),
        ("payment text of a clean person", SubjectKind.Unknown, true, static (listed, random) => $"PAYMENT REF {random.Next(1000, 99999)} {listed.Another(random)} {One(Cities, random)}"),
    ];

    private static string One(string[] words, Random random) => words[random.Next(words.Length)];

    private static string Invented(Random random)
    {
        var word = string.Concat(Enumerable.Range(0, random.Next(2, 4)).Select(_ => One(Syllables, random)));
        return char.ToUpperInvariant(word[0]) + word[1..];
    }
}
