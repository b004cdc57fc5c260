using System.Text;
using Screening.Lists.OfacXml;

namespace Screening.Tests.Lists.OfacXml;

/// <summary>Deliveries of made-up entries, and of text given in a test.</summary>
internal static class OfacXmlFixture
{
    public const string Person = "<sdnEntry><uid>1</uid><lastName>A</lastName><sdnType>Individual</sdnType><programList/></sdnEntry>";

    public static DateOnly DeliveryDay { get; } = new(2022, 3, 9);

    public static DeliveryFile File { get; } =
        new("sdn.xml", System.IO.File.ReadAllBytes(Path.Combine(SharedFiles.ProjectRoot, "tests", "Screening.Tests", "Fixtures", "ofac-xml", "sdn.xml")));

    public static DeliveryFile Text(string text, string name = "sdn.xml") => new(name, Encoding.UTF8.GetBytes(text));

    /// <summary>A list whose entries stand on line 2.</summary>
    public static string List(string entries, string count = "1", string day = "01/02/2022") =>
        $"<sdnList xmlns=\"any\"><publshInformation><Publish_Date>{day}</Publish_Date><Record_Count>{count}</Record_Count></publshInformation>\n{entries}</sdnList>";

    public static (ListSnapshot Snapshot, ReadReport Report) Read(DeliveryFile file)
    {
        var report = new ReadReport();
        return (Assert.Single(new OfacXmlReader().Read(Delivery(file), report).Snapshots), report);
    }

    public static (ListSnapshot Snapshot, ReadReport Report) Read(string entries, string count = "1", string day = "01/02/2022") => Read(Text(List(entries, count, day)));

    public static Delivery Delivery(params DeliveryFile[] files) => new(files) { Day = DeliveryDay, DayKnownBy = DayKnownBy.Folder };
}
