using Screening.Lists.FtmJson;

namespace Screening.Tests.Lists.FtmJson;

/// <summary>FollowTheMoney entities: what each property becomes, and what other entities add.</summary>
public class FtmJsonReaderTests
{
    private static readonly FtmJsonReader Reader = new();
    private static readonly DeliveryFile File = ReaderRun.Fixture("ftm-json", "entities.ftm.json");
    private static readonly (ListSnapshot Snapshot, ReadReport Report) Run = ReaderRun.Read(Reader, File);
    private static readonly ListingDetails Person = Run.Snapshot.Details("NK-1");

    [Fact]
    public void Read_Fixture_HoldsTheTargetsUnderTheDataSetsName()
    {
        Assert.Empty(Run.Report.Problems);
        Assert.Equal(("opensanctions-test-list", ReaderRun.DeliveryDay, DayKnownBy.Folder), (Run.Snapshot.List.Id.Value, Run.Snapshot.Day, Run.Snapshot.DayKnownBy));
        Assert.Equal(["NK-1", "NK-2", "NK-3", "NK-4", "NK-5"], Run.Snapshot.Entries.Select(entry => entry.Id));
        Assert.Equal(
            [SubjectKind.Person, SubjectKind.Organization, SubjectKind.Vessel, SubjectKind.Aircraft, SubjectKind.Wallet], Run.Snapshot.Entries.Select(entry => entry.Details!.Kind));
        Assert.IsType<FtmJsonReader>(Assert.Single(ListFormats.All, reader => reader.Recognises(File)));
    }

    [Fact]
    public void Names_CarryKindAndStrength() => Assert.Equal(
        [
            new ListedName("Orlo Bantry Maek"), new("Орло Маэк", NameKind.Alias), new("Lampman", NameKind.Alias), new("The Wick", NameKind.Alias, IsWeak: true),
            new("Orlo Oldmaek", NameKind.Former),
        ], Person.Names);

    [Fact]
    public void Person_IsJoinedWithWhatOtherEntitiesSay()
    {
        Assert.Equal(["1970-02-03", "1971"], Person.BirthDates.Select(date => date.Text));
        Assert.Equal(["BY", "RU"], Person.Countries);
        Assert.Equal(["1 Wick Lane, Minsk, Belarus"], Person.Addresses);
        Assert.Equal(["AB 1", "LP 123456"], Person.Identifiers.Where(identifier => identifier.Kind.Equals(IdentifierKinds.Passport)).Select(identifier => identifier.Raw));
        Assert.Equal("LY", Person.Identifiers.Single(identifier => identifier.Raw == "LP 123456").Country);
        Assert.Equal(("7707083893", "778899"), (Person.Only(IdentifierKinds.Inn).Raw, Person.Only(IdentifierKinds.NationalId).Raw));
        Assert.Equal(["relative=Orla Maek; relationship=sister"], Person.Attribute("Family"));
        Assert.Equal(["asset=Wick House; percentage=51"], Person.Attribute("Ownership"));
        Assert.Equal(["old-1", "old-2"], Person.Attribute("referents"));
        Assert.Equal(["2024-01-01T00:00:00"], Person.Attribute("first_seen"));
        Assert.Equal("Tall, with a lamp.", Person.Remarks);
    }

    [Fact]
    public void Numbers_TakeTheKindOfTheirPropertyAndOwner()
    {
        var (company, ship, aircraft, wallet) = (Run.Snapshot.Details("NK-2"), Run.Snapshot.Details("NK-3"), Run.Snapshot.Details("NK-4"), Run.Snapshot.Details("NK-5"));
        Assert.Equal(["reg_no", "ogrn", "company_imo", "lei", "bic"], company.Identifiers.Select(identifier => identifier.Kind.Name));
        Assert.Equal(["imo", "mmsi", "call_sign"], ship.Identifiers.Select(identifier => identifier.Kind.Name.Replace("callsign", "call_sign", StringComparison.Ordinal)));
        Assert.Equal(["tail", "msn"], aircraft.Identifiers.Select(identifier => identifier.Kind.Name));
        Assert.Equal("1BoatSLRHtKNngkdXEeobR76b53LETtpyT", wallet.Only(IdentifierKinds.Wallet).Raw);
    }

    [Fact]
    public void Measures_AreTheSanctionsThatStateTheirFirstDay()
    {
        var full = Assert.Single(Run.Snapshot.Entry("NK-1").Measures);
        Assert.Equal((new DateOnly(2022, 3, 4), new DateOnly(2025, 3, 4), "TEST-1", "Test Authority", "startDate"), (full.Effective, full.Revoked, full.Programme, full.Source, full.DateField));
        var partial = Assert.Single(Run.Snapshot.Entry("NK-2").Measures);
        Assert.Equal((new DateOnly(2021, 5, 1), "listingDate", true), (partial.Effective, partial.DateField, partial.Doubt is not null));

        // One of its sanctions states no day: that of the other is not the listing's beginning.
        Assert.Empty(Run.Snapshot.Entry("NK-3").Measures);
        Assert.Equal(2, Run.Snapshot.Details("NK-3").Attribute("Sanction").Count());
    }

    [Theory]
    [InlineData("\"schema\":\"Airplane\"", "\"schema\":\"Balloon\"", "kind-unknown")]
    [InlineData("\"last_change\":\"2025-01-01T00:00:00\",\"target\":true", "\"mood\":\"dim\",\"target\":true", "field-unknown")]
    [InlineData("\"1971\"", "\"1971-02-30\"", "date-unreadable")]
    [InlineData("\"id\":\"NK-3\"", "\"id\":\"NK-2\"", "id-repeated")]
    [InlineData("\"id\":\"NK-4\"", "\"id\":\"\"", "id-missing")]
    [InlineData("\"caption\":\"EW-WCK\",\"schema\":\"Airplane\",\"properties\":{\"name\":[\"EW-WCK\"]", "\"caption\":\"\",\"schema\":\"Airplane\",\"properties\":{\"title\":[\"EW-WCK\"]", "name-missing")]
    public void Value_NotUnderstood_IsKeptAndReported(string from, string to, string code)
    {
        var (snapshot, report) = ReaderRun.Read(Reader, ReaderRun.Changed(File, from, to));

        Assert.Contains(report.Problems, problem => problem.Code == code);
        Assert.All(snapshot.Entries, entry => Assert.NotEmpty(entry.Details!.Names));
    }

    [Theory]
    [InlineData("{\"id\":\"NK-2\"", "{\"id\":\"NK-2\",\"id\":\"NK-9\"")]
    [InlineData("{\"id\":\"NK-2\"", "[1]\n{\"id\":\"NK-2\"")]
    [InlineData("Wick House", "Wick \\ud800")]
    [InlineData("\"schema\":\"Company\"", "\"schema\":null")]
    [InlineData("\"jurisdiction\":[\"by\"]", "\"jurisdiction\":\"by\"")]
    [InlineData("\"target\":true", "\"target\":false")]
    public void Read_Damaged_IsRefused(string from, string to) => Assert.Throws<ListReadException>(() => ReaderRun.Read(Reader, ReaderRun.Changed(File, from, to)));

    [Fact]
    public void Read_TooDeep_IsRefused() =>
        Assert.Throws<ListReadException>(() => ReaderRun.Read(Reader, ReaderRun.Changed(File, "[\"Lamplighter\"]", new string('[', 100) + new string(']', 100))));

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

    [Fact]
    public void Read_LongLines_AreReadWhole()
    {
        var filler = new string('x', 3 << 20);
        var (snapshot, _) = ReaderRun.Read(Reader, ReaderRun.Changed(File, "Tall, with a lamp.", filler));

        Assert.Equal(filler.Length, snapshot.Details("NK-1").Remarks!.Length);
        Assert.Equal(5, snapshot.Entries.Count);
    }

    [SharedTheory]
    [InlineData("opensanctions-yente-fixtures", "2024-05-28", "t1__entities.ftm.json", "opensanctions-eu-fsf", 6)]
    [InlineData("opensanctions-wd_persons-sample", "2024-03-10", "entities.ftm.json", "opensanctions-wd-persons", 5)]
    public void Read_RealSample_HoldsItsTargets(string folder, string day, string name, string list, int targets)
    {
        var (snapshot, report) = ReaderRun.Read(Reader, ReaderRun.Shared(folder, day, name));

        Assert.Equal((list, targets, 0), (snapshot.List.Id.Value, snapshot.Entries.Count, report.Problems.Count));
    }
}
