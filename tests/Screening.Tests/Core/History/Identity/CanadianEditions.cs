using System.Text;
using System.Xml;
using static Screening.Tests.TinyRegister;

namespace Screening.Tests.Core.History.Identity;

/// <summary>Two real editions of the Canadian list: one as published, one as a table of its elements without numbers of ships.</summary>
internal static class CanadianEditions
{
    public static IReadOnlyList<ListSnapshot> Read() =>
    [
        Edition("2025-03-20", Xml(SharedFiles.At("data", "lists", "ca-sema", "2025-03-20", "sema-lmes.xml"))),
        Edition("2026-08-22", Table(SharedFiles.At("data", "lists", "ca-sema", "2026-08-22-derived", "sema-lmes.derived.csv"))),
    ];

    private static ListSnapshot Edition(string day, IEnumerable<Dictionary<string, string>> records) =>
        new() { List = PublishedLists.FindOrOwn(new ListId("ca-sema")), Day = Day(day), DayKnownBy = DayKnownBy.Given, Sha256 = "ca-" + day, Entries = [.. records.Select(Entry)] };

    private static ListEntry Entry(Dictionary<string, string> record)
    {
        string Text(string name) => record.GetValueOrDefault(name, "").Replace('\u00a0', ' ').Trim();
        var body = Text("EntityOrShip");
        return new ListEntry($"{Text("Country")}/{Text("Schedule")}/{Text("Item")}")
        {
            Details = new ListingDetails
            {
                Kind = body.Length == 0 ? SubjectKind.Person : Text("ShipIMONumber").Length > 0 ? SubjectKind.Vessel : SubjectKind.Unknown,
                Names = [new ListedName(body.Length > 0 ? body : $"{Text("LastName")} {Text("GivenName")}".Trim())],
                Identifiers = Text("ShipIMONumber") is { Length: > 0 } imo ? [Identifier.Create(IdentifierKinds.Imo, imo)] : [],
                BirthDates = PartialDate.TryParse(Text("DateOfBirthOrShipBuildDate"), out var born) ? [born!] : [],
            },
            Measures = [new Measure { Effective = IsoDay.TryParse(Text("DateOfListing"), out var day) ? day : null, DateField = "DateOfListing" }],
        };
    }

    private static List<Dictionary<string, string>> Xml(string path)
    {
        var records = new List<Dictionary<string, string>>();
        using var reader = XmlReader.Create(path);
        var element = "";
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, Name: "record" })
                records.Add([]);
            else if (reader.NodeType == XmlNodeType.Element)
                element = reader.Name;
            else if (reader.NodeType == XmlNodeType.Text)
                records[^1][element] = reader.Value;
        }

        return records;
    }

    private static IEnumerable<Dictionary<string, string>> Table(string path)
    {
        var rows = Rows(File.ReadAllText(path, Encoding.UTF8)).ToList();
        return rows.Skip(1).Select(row => rows[0].Zip(row).ToDictionary(static pair => pair.First, static pair => pair.Second));
    }

    private static IEnumerable<List<string>> Rows(string text)
    {
        var (row, cell, quoted) = (new List<string>(), new StringBuilder(), false);
        foreach (var c in text)
        {
            if (c == '"')
                quoted = !quoted;
            else if (quoted || c is not (',' or '\n' or '\r'))
                cell.Append(c);
            else if (c is ',' or '\n')
            {
                row.Add(cell.ToString());
                cell.Clear();
                if (c == '\n')
                {
                    yield return row;
                    row = [];
                }
            }
        }
    }
}
