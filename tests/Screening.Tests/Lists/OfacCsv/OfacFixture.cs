using System.Text;
using Screening.Lists.OfacCsv;

namespace Screening.Tests.Lists.OfacCsv;

/// <summary>Deliveries of made-up entries, and of text given in a test.</summary>
internal static class OfacFixture
{
    public const string Null = "-0- ";

    public static DateOnly Day { get; } = new(2022, 1, 21);

    public static DeliveryFile File(string name) =>
        new(name, System.IO.File.ReadAllBytes(Path.Combine(SharedFiles.ProjectRoot, "tests", "Screening.Tests", "Fixtures", "ofac-csv", name)));

    public static DeliveryFile Text(string name, string text) => new(name, Encoding.UTF8.GetBytes(text));

    /// <summary>A primary file of these rows with the publisher's line ends and end mark.</summary>
    public static DeliveryFile Primary(params string[] rows) => Text("sdn.csv", string.Concat(rows.Select(row => row + "\r\n")) + "\x1a");

    public static string Row(string id, string name, string type = Null, string remarks = Null) =>
        $"{id},{name},{type},\"BELARUS\",{Null},{Null},{Null},{Null},{Null},{Null},{Null},{remarks}";

    public static Delivery Delivery(params DeliveryFile[] files) => new(files) { Day = Day, DayKnownBy = DayKnownBy.Folder };

    public static (ListSnapshot Snapshot, ReadReport Report) Read(params DeliveryFile[] files)
    {
        var report = new ReadReport();
        return (Assert.Single(new OfacCsvReader().Read(Delivery(files), report).Snapshots), report);
    }

    public static (ListSnapshot Snapshot, ReadReport Report) ReadAll() => Read(File("sdn.csv"), File("alt.csv"), File("add.csv"), File("sdn_comments.csv"));
}
