using Screening.Lists.FtmJson;
using Screening.Lists.FtmNested;

namespace Screening.Tests.Lists.FtmNested;

/// <summary>Nested targets say what the flat entities say.</summary>
public class FtmNestedReaderTests
{
    private static readonly FtmNestedReader Reader = new();
    private static readonly DeliveryFile File = ReaderRun.Fixture("ftm-nested", "targets.nested.json");

    [Fact]
    public void Read_Fixture_EqualsTheFlatEntities()
    {
        var (nested, report) = ReaderRun.Read(Reader, File);
        var flat = ReaderRun.Read(new FtmJsonReader(), ReaderRun.Fixture("ftm-json", "entities.ftm.json")).Snapshot;

        Assert.Empty(report.Problems);
        Assert.Equal(flat.List.Id, nested.List.Id);
        Assert.Equal(flat.Entries.Select(entry => entry.Id), nested.Entries.Select(entry => entry.Id));
        Assert.All(flat.Entries.Zip(nested.Entries), pair =>
        {
            var (one, other) = (pair.First.Details!, pair.Second.Details!);
            Assert.Equal(one.Names, other.Names);
            Assert.Equal(one.Identifiers, other.Identifiers);
            Assert.Equal(one.Addresses, other.Addresses);
            Assert.Equal(one.Programmes, other.Programmes);
            Assert.Equal(pair.First.Measures, pair.Second.Measures);
        });
        Assert.Equal(["person=NK-1; relative=Orla Maek; relationship=sister"], nested.Details("NK-1").Attribute("Family").Select(text => text.StartsWith("person", StringComparison.Ordinal) ? text : "person=NK-1; " + text));
    }

    [Fact]
    public void Recognises_ItsOwnFileAlone() => Assert.IsType<FtmNestedReader>(Assert.Single(ListFormats.All, reader => reader.Recognises(File)));

    [Fact]
    public void Read_CutInsideALine_IsRefused()
    {
        var whole = File.Content;
        for (var length = 1; length < whole.Length; length += 97)
        {
            if (whole.Span[length - 1] != '\n' && whole.Span[length] != '\n')
                Assert.Throws<ListReadException>(() => ReaderRun.Read(Reader, new DeliveryFile(File.Name, whole[..length])));
        }
    }

    [SharedFact]
    public void Read_RealSample_HoldsItsTargets()
    {
        var file = ReaderRun.Shared("opensanctions-wd_persons-sample", "2024-03-10", "targets.nested.json");
        var (snapshot, report) = ReaderRun.Read(Reader, file);

        Assert.True(Reader.Recognises(file));
        Assert.Equal(("opensanctions-wd-persons", 5, 0), (snapshot.List.Id.Value, snapshot.Entries.Count, report.Problems.Count));
    }
}
