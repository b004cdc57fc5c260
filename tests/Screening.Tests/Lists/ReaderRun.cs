using System.Text;

namespace Screening.Tests.Lists;

/// <summary>Reads one file by one reader, as a delivery of a day that no file states.</summary>
internal static class ReaderRun
{
    public static DateOnly DeliveryDay { get; } = new(2022, 3, 9);

    /// <summary>A fixture of a format.</summary>
    public static DeliveryFile Fixture(string format, string name) =>
        new(name, File.ReadAllBytes(Path.Combine(SharedFiles.ProjectRoot, "tests", "Screening.Tests", "Fixtures", format, name)));

    public static DeliveryFile Text(string name, string text) => new(name, Encoding.UTF8.GetBytes(text));

    /// <summary>A file of the real lists, decompressed.</summary>
    public static DeliveryFile Shared(params string[] parts)
    {
        var path = SharedFiles.At(["data", "lists", .. parts]);
        using var stream = Screening.Deliveries.Compression.Open(path);
        return new DeliveryFile(path, Screening.Deliveries.Compression.ReadAll(stream, path));
    }

    public static (ListSnapshot Snapshot, ReadReport Report) Read(IListReader reader, DeliveryFile file)
    {
        var report = new ReadReport();
        var delivery = new Delivery([file]) { Day = DeliveryDay, DayKnownBy = DayKnownBy.Folder };
        return (Assert.Single(reader.Read(delivery, report).Snapshots), report);
    }

    /// <summary>The text of a fixture with one text in it changed, which must be there.</summary>
    public static DeliveryFile Changed(DeliveryFile fixture, string from, string to)
    {
        var text = Encoding.UTF8.GetString(fixture.Content.Span);
        Assert.Contains(from, text, StringComparison.Ordinal);
        return Text(fixture.Name, text.Replace(from, to, StringComparison.Ordinal));
    }

    /// <summary>A file of lines that is cut anywhere but at the end of a line is refused.</summary>
    public static void RefusesCuts(IListReader reader, DeliveryFile file)
    {
        var whole = file.Content;
        // A prime: cuts fall into every column.
        for (var length = 0; length < whole.Length; length += 41)
        {
            if (length == 0 || whole.Span[length - 1] != '\n')
                Assert.Throws<ListReadException>(() => Read(reader, new DeliveryFile(file.Name, whole[..length])));
        }
    }
}
