using System.Xml;

namespace Screening.Tests.Lists.UnXml;

/// <summary>Whole editions as published.</summary>
public class UnRealListsTests
{
    [SharedTheory]
    [InlineData("2018-06-07", 693, 405)]
    [InlineData("2018-08-24", 701, 397)]
    [InlineData("2018-10-29", 703, 390)]
    [InlineData("2025-04-19", 684, 193)]
    [InlineData("2025-11-20", 727, 273)]
    [InlineData("2026-02-27", 730, 273)]
    public void Read_Edition_HoldsEveryEntryWithoutError(string day, int individuals, int entities)
    {
        var (snapshot, report) = UnFixture.Read(File(day));

        Assert.Equal((individuals, entities), (report.Counts["entries individual"], report.Counts["entries entity"]));
        Assert.Equal(individuals + entities, snapshot.Entries.Count);
        Assert.Equal((day, DayKnownBy.Stated), (IsoDay.Format(snapshot.Day), snapshot.DayKnownBy));
        Assert.DoesNotContain(report.Problems, problem => problem.Severity == ProblemSeverity.Error || problem.Code != "number-missing");
        Assert.All(snapshot.Entries, entry => Assert.NotNull(Assert.Single(entry.Measures).Effective));
    }

    [SharedFact]
    public void Names_OfAnEdition_AreAllThere()
    {
        var file = File("2025-04-19");
        var read = UnFixture.Read(file).Snapshot.Entries.ToDictionary(entry => entry.Id, entry => string.Join('\n', entry.Details!.Names.Select(name => name.Text)));
        var words = 0;
        var printed = new List<string>();
        using var reader = XmlReader.Create(new MemoryStream(file.Content.ToArray()), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        var element = "";
        var id = "";
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element)
                element = reader.Name;
            else if (reader.NodeType == XmlNodeType.Text && element == "REFERENCE_NUMBER")
                id = reader.Value.Trim();
            else if (reader.NodeType == XmlNodeType.Text && element is "FIRST_NAME" or "SECOND_NAME" or "THIRD_NAME" or "FOURTH_NAME" or "ALIAS_NAME" or "NAME_ORIGINAL_SCRIPT" && reader.Value != "na")
                printed.AddRange(reader.Value.Split([' ', '\n', '\r', '\t', '\u00a0', ';', '(', ')'], StringSplitOptions.RemoveEmptyEntries).Where(word => word.Any(char.IsLetterOrDigit)));
            else if (reader.NodeType == XmlNodeType.EndElement && reader.Name is "INDIVIDUAL" or "ENTITY")
            {
                words += printed.Count;
                Assert.All(printed, word => Assert.Contains(word, read[id], StringComparison.Ordinal));
                printed.Clear();
            }
        }

        Assert.True(words > 9_000);
    }

    private static DeliveryFile File(string day) => new("consolidated.xml", System.IO.File.ReadAllBytes(SharedFiles.At("data", "lists", "un-sc", day, "consolidated.xml")));
}
