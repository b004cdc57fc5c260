using System.Text.RegularExpressions;
using Screening.Lists.OfacCsv;
using SharpCompress.Compressors.Xz;

namespace Screening.Tests.Lists.OfacCsv;

/// <summary>Whole editions as published.</summary>
public partial class OfacRealListsTests
{
    [SharedTheory]
    [InlineData("ofac-sdn/2021-04-25", 8890, 11742, 13761, 0)]
    [InlineData("ofac-sdn/2021-07-07", 8976, 11910, 13837, 5)]
    [InlineData("ofac-sdn/2022-01-21", 9044, 12409, 13625, 0)]
    [InlineData("ofac-sdn/2024-04-15", 14598, 0, 0, 0)]
    [InlineData("ofac-sdn/2025-12-24", 0, 20107, 24244, 28)]
    [InlineData("ofac-cons/2018-04-06", 639, 1209, 857, 0)]
    [InlineData("ofac-cons/2025-12-19", 442, 1073, 574, 10)]
    public void Read_Edition_HoldsEveryRow(string folder, int primary, int aliases, int addresses, int comments)
    {
        var (snapshot, report) = Read(folder);

        Assert.Equal((primary, aliases, addresses, comments), (Rows("primary"), Rows("aliases"), Rows("addresses"), Rows("comments")));
        Assert.Equal(folder.Split('/')[0], snapshot.List.Id.Value["us-".Length..]);
        Assert.True(snapshot.TellsPresence);
        if (primary > 0)
            Assert.Equal(primary, snapshot.Entries.Count);
        if (aliases > 0)
            Assert.Equal(aliases, snapshot.Entries.Sum(entry => entry.CompanionNames!.Count));
        Assert.Equal(0, report.Counts["entries unreadable"]);

        int Rows(string role) => report.Counts.GetValueOrDefault("rows " + role);
    }

    [SharedTheory]
    [InlineData("ofac-sdn/2021-04-25")]
    [InlineData("ofac-sdn/2021-07-07")]
    [InlineData("ofac-cons/2018-04-06")]
    [InlineData("ofac-cons/2025-12-19")]
    public void Read_FilesOfOneDay_AgreeAboutEveryNumber(string folder) =>
        Assert.DoesNotContain(Read(folder).Report.Problems, problem => problem.Severity == ProblemSeverity.Error);

    [SharedFact]
    public void Read_EditionSavedAgainByASpreadsheet_IsReadAndReported()
    {
        var (snapshot, report) = Read("ofac-sdn/2023-01-06");

        Assert.Equal(11443, report.Counts["rows primary"]);
        Assert.Equal(16357, report.Counts["rows addresses"]);
        Assert.Contains(report.Problems, problem => problem.Code == "header-row");
        Assert.True(snapshot.TellsPresence);
    }

    [SharedFact]
    public void Names_OfAnEdition_AreAllThere()
    {
        var folder = SharedFiles.At("data", "lists", "ofac-sdn", "2022-01-21");
        var printed = File.ReadLines(Path.Combine(folder, "sdn.csv")).Select(row => PrimaryName().Match(row)).Where(match => match.Success)
            .Concat(File.ReadLines(Path.Combine(folder, "alt.csv")).Select(row => AliasName().Match(row)).Where(match => match.Success))
            .Select(match => (match.Groups[1].Value, match.Groups[2].Value.Trim('"'))).ToHashSet();
        var read = Read("ofac-sdn/2022-01-21").Snapshot.Entries
            .SelectMany(entry => entry.Details!.Names.Concat(entry.CompanionNames!), (entry, name) => (entry.Id, name.Text)).ToHashSet();

        Assert.True(printed.Count > 21_000);
        Assert.Empty(printed.Except(read));
    }

    [SharedFact]
    public void WeakAliases_OfAnEdition_AreAllThere()
    {
        var (snapshot, _) = Read("ofac-sdn/2024-04-15");
        var missed = new List<string>();
        var count = 0;
        foreach (var entry in snapshot.Entries)
        {
            foreach (System.Text.RegularExpressions.Match match in WeakAlias().Matches(entry.Details!.Remarks ?? ""))
            {
                count++;
                if (!entry.Details.Names.Any(name => name.IsWeak && name.Text == match.Groups[1].Value))
                    missed.Add($"{entry.Id}: {match.Value}");
            }
        }

        Assert.InRange(count, 3_400, 3_700);
        Assert.Empty(missed);
    }

    [SharedFact]
    public void Aircraft_OfAnEdition_EachHaveAMarkOrASerialNumber()
    {
        var aircraft = Read("ofac-sdn/2024-04-15").Snapshot.Entries.Where(entry => entry.Details!.Kind == SubjectKind.Aircraft).ToList();

        Assert.Equal(382, aircraft.Count);
        Assert.All(aircraft, entry => Assert.True(
            IdentifierKinds.Tail.LooksLike(entry.Details!.Names[0].Text) || entry.Details.Identifiers.Any(identifier => identifier.Kind == IdentifierKinds.Tail || identifier.Kind == IdentifierKinds.Msn),
            entry.Details.Names[0].Text));
    }

    [SharedFact]
    public void Identifiers_OfAnEdition_AreTyped()
    {
        var (snapshot, report) = Read("ofac-sdn/2024-04-15");
        var vessels = snapshot.Entries.Where(entry => entry.Details!.Kind == SubjectKind.Vessel).SelectMany(entry => entry.Details!.Identifiers).ToList();

        Assert.True(report.Counts["identifier imo"] > 800);
        Assert.All(vessels.Where(identifier => identifier.Kind == IdentifierKinds.Imo), identifier => Assert.True(identifier.IsValid, identifier.Raw));
        Assert.True(report.Counts["identifier wallet"] > 200);
        Assert.True(report.Counts["identifier company_imo"] > 100);
        Assert.True(report.Counts["identifier passport"] > 1500);
        Assert.DoesNotContain(report.Problems, problem => problem.Code == "date-unreadable");
    }

    [SharedFact]
    public void Belaruskali_FieldByField()
    {
        var entry = Read("ofac-sdn/2022-01-21").Snapshot.Entry("32746");
        var details = entry.Details!;

        Assert.Equal([new ListedName("BELARUSKALI OAO")], details.Names);
        Assert.Equal(SubjectKind.Organization, details.Kind);
        Assert.Equal(["BELARUS-EO14038"], details.Programmes);
        Assert.Equal([Identifier.Create(IdentifierKinds.RegNo, "600122610", "BY")], details.Identifiers);
        Assert.Equal([new ListingAttribute("Organization Established Date", "23 Dec 1996")], details.Attributes);
        Assert.Equal("Organization Established Date 23 Dec 1996; Registration Number 600122610 (Belarus).", details.Remarks);
        Assert.Equal(7, entry.CompanionNames!.Count(name => name.Text.Contains("BELARUSKALI", StringComparison.Ordinal)));
        Assert.NotEmpty(entry.CompanionAddresses!);
        Assert.Empty(entry.Measures);
    }

    [SharedFact]
    public void PresidentialAircraft_HasItsTailAndItsSerialNumber()
    {
        var details = Read("ofac-sdn/2024-04-15").Snapshot.Details("41416");

        Assert.Equal((SubjectKind.Aircraft, "EW-001PA"), (details.Kind, details.Names[0].Text));
        Assert.Equal("EW-001PA", details.Only(IdentifierKinds.Tail).Raw);
        Assert.Equal("33079", details.Only(IdentifierKinds.Msn).Raw);
        Assert.Equal("B.737-8EV BBJ2", details.FirstAttribute("Aircraft Model"));
    }

    [SharedFact]
    public void Read_TwoEditionsInARow_ShareWhatDidNotChange()
    {
        var cache = new OfacRowCache();
        var before = Read("ofac-sdn/2023-12-04", cache).Snapshot.Entries.ToDictionary(entry => entry.Id);
        var (after, report) = Read("ofac-sdn/2023-12-05", cache);
        var shared = after.Entries.Count(entry => ReferenceEquals(entry, before.GetValueOrDefault(entry.Id)));
        var alone = Read("ofac-sdn/2023-12-05");

        Assert.InRange(shared, 13_300, 13_478);
        Assert.Equal(alone.Report.Counts, report.Counts);
        Assert.Equal(alone.Report.Problems, report.Problems);
        Assert.All(after.Entries.Zip(alone.Snapshot.Entries), pair => Assert.True(pair.First.Details!.ContentEquals(pair.Second.Details!)));
    }

    private static (ListSnapshot Snapshot, ReadReport Report) Read(string folder, OfacRowCache? cache = null)
    {
        var files = Directory.EnumerateFiles(SharedFiles.At(["data", "lists", .. folder.Split('/')]))
            .Where(path => path.EndsWith(".csv", StringComparison.Ordinal) || path.EndsWith(".csv.xz", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).Select(path => new DeliveryFile(path, Bytes(path)));
        var report = new ReadReport();
        return (Assert.Single(OfacCsvReader.Read(OfacFixture.Delivery([.. files]), report, cache).Snapshots), report);
    }

    private static byte[] Bytes(string path)
    {
        if (!path.EndsWith(".xz", StringComparison.Ordinal))
            return File.ReadAllBytes(path);
        using var file = File.OpenRead(path);
        using var xz = new XZStream(file);
        using var bytes = new MemoryStream();
        xz.CopyTo(bytes);
        return bytes.ToArray();
    }

    [GeneratedRegex("^(\\d+),\"(.*?)\",(?:\"|-0-)")]
    private static partial Regex PrimaryName();

    [GeneratedRegex("^(\\d+),\\d+,\"?[afn]ka\"?,(\".*?\"|[^\",]+),")]
    private static partial Regex AliasName();

    [GeneratedRegex("[af]\\.k\\.a\\. '([^;]+)'(?=[;.]|$)")]
    private static partial Regex WeakAlias();
}
