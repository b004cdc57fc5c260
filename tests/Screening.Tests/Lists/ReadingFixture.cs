namespace Screening.Tests.Lists;

/// <summary>Deliveries of a format's fixture, and of text given in a test; and short ways to what was read.</summary>
internal sealed class ReadingFixture(IListReader reader, string fileName)
{
    public static DateOnly DeliveryDay => ReaderRun.DeliveryDay;

    /// <summary>The format's fixture.</summary>
    public DeliveryFile File { get; } = ReaderRun.Fixture(reader.Name, fileName);

    public DeliveryFile Text(string text) => ReaderRun.Text(fileName, text);

    public (ListSnapshot Snapshot, ReadReport Report) Read(DeliveryFile file, DateOnly? day = null)
    {
        var report = new ReadReport();
        var delivery = new Delivery([file]) { Day = day ?? DeliveryDay, DayKnownBy = DayKnownBy.Folder };
        return (Assert.Single(reader.Read(delivery, report).Snapshots), report);
    }

    public (ListSnapshot Snapshot, ReadReport Report) Read(string text) => Read(Text(text));

    /// <summary>Cuts the fixture at many places; every piece must be refused.</summary>
    public void RefusesEveryCut(int step)
    {
        var whole = File.Content.TrimEnd("\r\n"u8);
        for (var length = 0; length < whole.Length; length += step)
        {
            var piece = new DeliveryFile(fileName, whole[..length]);
            Assert.Throws<ListReadException>(() => Read(piece));
        }
    }
}

/// <summary>Looks into what a reader made.</summary>
internal static class ReadEntries
{
    public static ListEntry Entry(this ListSnapshot snapshot, string id) => Assert.Single(snapshot.Entries, entry => entry.Id == id);

    public static ListingDetails Details(this ListSnapshot snapshot, string id) => Assert.IsType<ListingDetails>(snapshot.Entry(id).Details);

    public static Identifier Only(this ListingDetails details, IdentifierKind kind) => Assert.Single(details.Identifiers, identifier => identifier.Kind.Equals(kind));

    public static IEnumerable<string> Attribute(this ListingDetails details, string label) => details.Attributes.Where(attribute => attribute.Label == label).Select(attribute => attribute.Value);

    public static string? FirstAttribute(this ListingDetails details, string label) => details.Attributes.FirstOrDefault(attribute => attribute.Label == label).Value;
}
