using System.Text;

namespace Screening.Tests.Lists.DatedCsv;

public class DatedCsvReaderTests
{
    private const string Header = "list,listing_id,schema,name,aliases,identifiers,countries,birth_dates,programme,measure,licence,announced,effective,revoked,ended_by,source,confidence,colour";

    private static (IReadOnlyList<DatedList> Lists, ReadReport Report) Read(params string[] lines) => ReadBytes(Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n"));

    private static (IReadOnlyList<DatedList> Lists, ReadReport Report) ReadBytes(byte[] content)
    {
        var file = new DeliveryFile("mine.csv", content);
        var reader = ListFormats.Recognise(file) ?? throw new ListReadException("mine.csv", 1, null, "no known list format");
        var report = new ReadReport();
        return (reader.Read(new Delivery([file]) { Day = DateOnly.MinValue, DayKnownBy = DayKnownBy.Given }, report).DatedLists, report);
    }

    [Fact]
    public void Read_OneListingInTwoRows_IsOneEntryWithTwoMeasures()
    {
        var (lists, report) = Read(
            Header,
            "mine,A1,Company,\"Acme, Ltd\",ACME;~AC,reg_no=HE 319556;imo=9153525,CY,,P1,,,2020-01-01,2020-01-02,2021-01-01,delisting,Gazette 2020-01-01,verified,red",
            "mine,A1,,\"Acme, Ltd\",,,,,,general_licence,GL 7: wind-down,2020-02-01,2020-02-01,2020-03-01,expiry,,,");
        var entry = Assert.Single(Assert.Single(lists).Entries);
        Assert.Equal(SubjectKind.Organization, entry.Details!.Kind);
        Assert.Equal(["Acme, Ltd", "ACME", "AC"], entry.Details.Names.Select(static name => name.Text));
        Assert.True(entry.Details.Names[2].IsWeak);
        Assert.Equal(["HE319556", "9153525"], entry.Details.Identifiers.Select(static identifier => identifier.Normal));
        Assert.Equal([new ListingAttribute("colour", "red")], entry.Details.Attributes);
        Assert.Equal([MeasureKind.Designation, MeasureKind.GeneralLicence], entry.Measures.Select(static measure => measure.Kind));
        Assert.Equal(MeasureEnd.Delisting, entry.Measures[0].EndedBy);
        Assert.Empty(report.Problems);
        Assert.Equal(ListExtent.Whole, lists[0].Extent);
        Assert.True(lists[0].IsUnbounded);
    }

    [Theory]
    [InlineData("", "effective", "date-missing")]
    [InlineData("2022-00-10", "effective", "date-unreadable")]
    [InlineData("10.01.2022", "effective", "date-unreadable")]
    [InlineData("44571", "effective", "date-unreadable")]
    public void Read_DesignationWithoutAReadableDay_IsReportedWithItsPlace(string effective, string field, string code)
    {
        var (lists, report) = Read(Header, $"mine,A1,,Acme,,,,,,,,,{effective},,,,,");
        Assert.Null(lists[0].Entries[0].Measures[0].Effective);
        var problem = Assert.Single(report.Problems);
        Assert.Equal(("mine.csv", 2, field, code), (problem.File, problem.Line, problem.Field, problem.Code));
    }

    [Fact]
    public void Read_UnreadableRevocation_IsNotRevoked()
    {
        var (lists, report) = Read(Header, "mine,A1,,Acme,,,,,,,,,2020-01-01,31.06.2022,,,,");
        Assert.Null(lists[0].Entries[0].Measures[0].Revoked);
        Assert.Equal("revoked", Assert.Single(report.Problems).Field);
    }

    [Fact]
    public void Read_RowWithoutIdOrName_IsKeptAndReported()
    {
        var (lists, report) = Read(Header, "mine,,,,Shadow Name,,,,,,,,2020-01-01,,,,,");
        var entry = Assert.Single(lists[0].Entries);
        Assert.Equal("line-2", entry.Id);
        Assert.True(entry.Details!.IsUnreadable);
        Assert.Contains(entry.Details.Names, static name => name.Text == "Shadow Name");
        Assert.Equal(["id-missing", "name-missing"], report.Problems.Select(static problem => problem.Code));
    }

    [Theory]
    [InlineData("list,listing_id,name,revoked\nmine,A1,Acme,\n", 1, "effective")]
    [InlineData("list,listing_id,name,name,effective\nmine,A1,Acme,Acme,2020-01-01\n", 1, "name")]
    [InlineData("list,listing_id,name,effective\nmine,A1,Acme\n", 2, null)]
    [InlineData("list,listing_id,name,effective\nmine,A1,\"Acme,2020-01-01\n", 2, null)]
    [InlineData("list,listing_id,name,effective\nmy list,A1,Acme,2020-01-01\n", 2, "list")]
    [InlineData("list,listing_id,name,effective\n", 1, null)]
    [InlineData("list,listing_id,name,effective\nmine,A1,Ac\0me,2020-01-01\n", 2, null)]
    [InlineData("<!DOCTYPE html><html></html>\n", 1, null)]
    [InlineData("mine,A1,Acme,2020-01-01\n", 1, null)]
    public void Read_DamagedFile_IsRefusedWholeWithItsPlace(string content, int line, string? field)
    {
        var problem = Assert.Throws<ListReadException>(() => ReadBytes(Encoding.UTF8.GetBytes(content)));
        Assert.Equal(("mine.csv", line, field), (problem.File, problem.Line, problem.Field));
    }

    [Fact]
    public void Read_BytesThatAreNotUtf8_AreRefusedWithTheirLine()
    {
        var content = Encoding.Latin1.GetBytes("list,listing_id,name,effective\nmine,A1,Caf\u00e9,2020-01-01\n");
        Assert.Equal(2, Assert.Throws<ListReadException>(() => ReadBytes(content)).Line);
    }

    [Fact]
    public void Read_UnknownWords_AreKeptAndReported()
    {
        var (lists, report) = Read(Header, "mine,A1,Robot,Acme,,colour=blue,,not a date,,tickle_ban,,,2020-01-01,,,,sure,");
        var entry = lists[0].Entries[0];
        Assert.Equal(MeasureKind.OtherRestriction, entry.Measures[0].Kind);
        Assert.True(entry.Measures[0].Restricts);
        Assert.Equal("colour", entry.Details!.Identifiers[0].Kind.Name);
        Assert.Equal(["schema-unknown", "date-unreadable", "measure-unknown", "confidence-unknown"], report.Problems.Select(static problem => problem.Code));
    }

    [Fact]
    public void Embedded_AllLists_AreReadWithoutAProblem()
    {
        var loaded = RegisterFile.LoadEmbedded();
        Assert.Empty(loaded.Problems);
        Assert.Equal(
            ["ca-sema", "ch-seco", "eu-765", "eu-fsf", "uk-sl", "us-bis", "us-ofac-cons", "us-ofac-sdn"],
            loaded.Register.Lists.Select(static list => list.Id.Value));
    }
}
