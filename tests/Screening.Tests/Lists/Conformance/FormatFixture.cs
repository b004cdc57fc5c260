using System.Text;

namespace Screening.Tests.Lists.Conformance;

/// <summary>A format and the delivery that shows all it can hold: every file of <c>Fixtures/&lt;name&gt;</c> but the approved reading.</summary>
public sealed class FormatFixture
{
    private const string Approved = "expected.approved.txt";

    private FormatFixture(IListReader reader)
    {
        Reader = reader;
        Folder = Path.Combine(SharedFiles.ProjectRoot, "tests", "Screening.Tests", "Fixtures", reader.Name);
    }

    public static TheoryData<string> Names => [.. ListFormats.All.Select(static reader => reader.Name)];

    /// <summary>The formats whose files are text, which mutations of text can be made of.</summary>
    public static TheoryData<string> TextNames => [.. ListFormats.All.Select(static reader => reader.Name).Where(static name => Of(name).Files.All(static file => !IsBinary(file)))];

    /// <summary>The formats that print entries; a record of ids has none of what an entry shows.</summary>
    public static TheoryData<string> NamesOfEntries => [.. ListFormats.All.Select(static reader => reader.Name).Where(static name => name != "membership-csv")];

    public IListReader Reader { get; }

    public string Folder { get; }

    public string ApprovedPath => Path.Combine(Folder, Approved);

    public IReadOnlyList<DeliveryFile> Files => Directory.Exists(Folder)
        ? [.. Directory.GetFiles(Folder).Where(static path => Path.GetFileName(path) != Approved).Order(StringComparer.Ordinal).Select(static path => new DeliveryFile(Path.GetFileName(path), File.ReadAllBytes(path)))]
        : [];

    /// <summary>Whether it holds ids and days alone: what else such a record says of a listing is its makers' note, no fact of the list.</summary>
    public bool IsRecordOfIds =>
        Reader.Read(new Delivery([.. Files]) { Day = new DateOnly(2022, 3, 9), DayKnownBy = DayKnownBy.Given }, new ReadReport()).Snapshots is { Count: > 0 } editions && editions.All(static edition => edition.IsMembership);

    public static FormatFixture Of(string name) => new(ListFormats.All.Single(reader => reader.Name == name));

    public static DeliveryFile Text(DeliveryFile like, string text) => new(like.Path, Encoding.UTF8.GetBytes(text));

    public static string TextOf(DeliveryFile file) => Encoding.UTF8.GetString(file.Content.Span);

    /// <summary>The reading of the fixture with one file in the place of the one of its name.</summary>
    /// <returns>Null when the format no longer recognises the file: the user is told so, and nothing is read.</returns>
    /// <exception cref="ListReadException">The file is refused.</exception>
    public string? ReadWith(DeliveryFile changed) =>
        ListFormats.Recognise(changed)?.Name == Reader.Name ? Read([.. Files.Select(file => file.Path == changed.Path ? changed : file)]) : null;

    public string Read(IReadOnlyList<DeliveryFile> files)
    {
        var report = new ReadReport();
        var delivery = new Delivery([.. files]) { Day = new DateOnly(2022, 3, 9), DayKnownBy = DayKnownBy.Given };
        return ReadingText.Of(Reader.Read(delivery, report), report);
    }

    private static bool IsBinary(DeliveryFile file) => file.Head.Span.StartsWith("PK"u8);
}
