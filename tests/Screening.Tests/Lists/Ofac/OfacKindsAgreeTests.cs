using Screening.Lists.OfacCsv;
using Screening.Lists.OfacFlat;
using Screening.Lists.OfacXml;

namespace Screening.Tests.Lists.Ofac;

/// <summary>One edition of the non-SDN list was published in five kinds of file; read, they are one list.</summary>
public class OfacKindsAgreeTests
{
    private const string Remark = "attributes: Remark = ";

    // Each difference that the publisher makes between its files, and how often: a difference of another kind, or one more, fails.
    private static readonly (string Reason, int Facts, Func<IReadOnlyList<string>, IReadOnlyList<string>> Levelled)[] BetweenCsvAndXml =
    [
        ("the flat files print thousands of tonnes with a comma", 208, Each(fact => fact.Contains("Tonnage = ", StringComparison.Ordinal) ? fact.Replace(",", "", StringComparison.Ordinal) : fact)),
        ("in XML a run of blanks is one: it may come from indenting", 6, Each(fact => string.Join(' ', fact.Split(' ', StringSplitOptions.RemoveEmptyEntries)))),
        ("the flat files print ' for \"", 4, Each(fact => fact.Replace('"', '\''))),
        ("in remarks a semicolon ends a fact, even one inside it", 792, facts => [.. facts.SelectMany(InPieces)]),
        ("the remarks repeat titles that do not fit their column", 19, WithoutTitlesInRemarks),
        ("the stop at the end of all remarks is not told from one of the text", 2, Each(fact => fact.TrimEnd('.'))),
    ];

    [SharedTheory]
    [InlineData("*.pip")]
    [InlineData("*.del")]
    public void FlatFiles_BetweenSeparators_GiveTheSameEntries(string files)
    {
        var csv = Read(new OfacCsvReader(), "*.csv");
        var flat = Read(new OfacFlatReader(), files);

        Assert.Equal(csv.Select(entry => entry.Id), flat.Select(entry => entry.Id));
        Assert.Equal(csv.SelectMany(Facts), flat.SelectMany(Facts));
        Assert.All(csv.Zip(flat), pair => Assert.True(pair.First.Details!.ContentEquals(pair.Second.Details!), pair.First.Id));
    }

    [SharedFact]
    public void FixedWidth_AndCsv_DifferInQuotesOnly()
    {
        var csv = Read(new OfacCsvReader(), "*.csv");
        var flat = Read(new OfacFlatReader(), "*.ff");

        Assert.Equal(csv.Select(entry => entry.Id), flat.Select(entry => entry.Id));
        Assert.Equal(csv.SelectMany(Facts), flat.SelectMany(Facts).Select(fact => fact.Replace('"', '\'')));
        Assert.Equal(csv.Select(entry => entry.Details!.Remarks), flat.Select(entry => entry.Details!.Remarks?.Replace('"', '\'')));
    }

    [SharedFact]
    public void Xml_AndCsv_DifferOnlyAsTheFilesDo()
    {
        var csv = Read(new OfacCsvReader(), "*.csv").ToDictionary(entry => entry.Id, entry => (IReadOnlyList<string>)[.. Facts(entry)]);
        var xml = Read(new OfacXmlReader(), "*.xml").ToDictionary(entry => entry.Id, entry => (IReadOnlyList<string>)[.. Facts(entry)]);
        Assert.Equal(csv.Keys.Order(), xml.Keys.Order());

        var counts = new List<(string, int)>();
        var before = Differences(csv, xml).Count;
        foreach (var (reason, _, levelled) in BetweenCsvAndXml)
        {
            foreach (var id in csv.Keys)
                (csv[id], xml[id]) = (levelled(csv[id]), levelled(xml[id]));
            var left = Differences(csv, xml).Count;
            counts.Add((reason, before - left));
            before = left;
        }

        Assert.Empty(Differences(csv, xml));
        Assert.Equal(BetweenCsvAndXml.Select(allowed => (allowed.Reason, allowed.Facts)), counts);
    }

    /// <summary>Every fact of an entry but the remarks as one text, which XML does not have; their order is each file's own.</summary>
    private static IEnumerable<string> Facts(ListEntry entry)
    {
        var details = entry.Details!;
        return
        [
            $"kind: {details.Kind}",
            .. details.Names.Select(name => $"names: {name}"),
            .. entry.CompanionNames!.Select(name => $"aliases: {name}"),
            .. entry.CompanionAddresses!.Select(address => $"addresses: {address}"),
            .. details.Identifiers.Select(number => $"identifiers: {number} {number.Country} {number.Qualifier}"),
            .. details.Countries.Select(country => $"countries: {country}"),
            .. details.BirthDates.Select(birth => $"births: {birth}"),
            .. details.Programmes.Select(programme => $"programmes: {programme}"),
            .. details.Attributes.Select(attribute => $"attributes: {attribute.Label} = {attribute.Value}"),
        ];
    }

    private static List<string> Differences(Dictionary<string, IReadOnlyList<string>> one, Dictionary<string, IReadOnlyList<string>> other) =>
        [.. one.Keys.SelectMany(id => Missing(id, one[id], other[id]).Concat(Missing(id, other[id], one[id])))];

    private static IEnumerable<string> Missing(string id, IReadOnlyList<string> from, IReadOnlyList<string> to)
    {
        var left = to.ToList();
        return [.. from.Where(fact => !left.Remove(fact)).Select(fact => $"{id} {fact}")];
    }

    private static Func<IReadOnlyList<string>, IReadOnlyList<string>> Each(Func<string, string> levelled) => facts => [.. facts.Select(levelled)];

    private static IEnumerable<string> InPieces(string fact)
    {
        var pieces = fact.Split("; ");
        return fact.StartsWith("attributes: ", StringComparison.Ordinal) && !fact.Contains(" Title = ", StringComparison.Ordinal)
            ? pieces.Skip(1).Select(piece => Remark + piece).Prepend(pieces[0])
            : [fact];
    }

    private static IReadOnlyList<string> WithoutTitlesInRemarks(IReadOnlyList<string> facts)
    {
        var titles = string.Concat(facts.Where(fact => fact.Contains(" Title = ", StringComparison.Ordinal)));
        return [.. facts.Where(fact => !fact.StartsWith(Remark, StringComparison.Ordinal) || !titles.Contains(fact[Remark.Length..], StringComparison.Ordinal))];
    }

    private static IReadOnlyList<ListEntry> Read(IListReader reader, string files)
    {
        var delivered = Directory.EnumerateFiles(SharedFiles.At("data", "lists", "ofac-cons", "2018-04-06"), files).Order(StringComparer.Ordinal)
            .Select(path => new DeliveryFile(path, File.ReadAllBytes(path))).ToList();
        Assert.All(delivered, file => Assert.Same(ListFormats.All.Single(format => format.Name == reader.Name), ListFormats.Recognise(file)));
        var report = new ReadReport();
        var snapshot = Assert.Single(reader.Read(new Delivery(delivered) { Day = new DateOnly(2018, 4, 6), DayKnownBy = DayKnownBy.Folder }, report).Snapshots);
        Assert.Equal((639, "us-ofac-cons", new DateOnly(2018, 4, 6)), (snapshot.Entries.Count, snapshot.List.Id.Value, snapshot.Day));
        Assert.DoesNotContain(report.Problems, problem => problem.Severity == ProblemSeverity.Error);
        return snapshot.Entries;
    }
}
