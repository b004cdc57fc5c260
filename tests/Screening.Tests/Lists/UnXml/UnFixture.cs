using System.Text;
using Screening.Lists.UnXml;

namespace Screening.Tests.Lists.UnXml;

/// <summary>Deliveries of made-up entries, and of text given in a test.</summary>
internal static class UnFixture
{
    public const string Person = "<INDIVIDUAL><FIRST_NAME>A</FIRST_NAME><REFERENCE_NUMBER>TSi.1</REFERENCE_NUMBER><LISTED_ON>2020-01-01</LISTED_ON></INDIVIDUAL>";

    public static DateOnly DeliveryDay { get; } = new(2022, 3, 9);

    public static DeliveryFile File { get; } =
        new("consolidated.xml", System.IO.File.ReadAllBytes(Path.Combine(SharedFiles.ProjectRoot, "tests", "Screening.Tests", "Fixtures", "un-xml", "consolidated.xml")));

    public static DeliveryFile Text(string text) => new("consolidated.xml", Encoding.UTF8.GetBytes(text));

    /// <summary>A list whose persons stand on line 2.</summary>
    public static string List(string individuals, string entities = "<ENTITIES/>", string day = "2022-03-04T00:00:00Z") =>
        $"<CONSOLIDATED_LIST dateGenerated=\"{day}\">\n<INDIVIDUALS>{individuals}</INDIVIDUALS>\n{entities}</CONSOLIDATED_LIST>";

    public static (ListSnapshot Snapshot, ReadReport Report) Read(DeliveryFile file)
    {
        var report = new ReadReport();
        var delivery = new Delivery([file]) { Day = DeliveryDay, DayKnownBy = DayKnownBy.Folder };
        return (Assert.Single(new UnXmlReader().Read(delivery, report).Snapshots), report);
    }

    public static (ListSnapshot Snapshot, ReadReport Report) ReadPersons(string individuals) => Read(Text(List(individuals)));
}
