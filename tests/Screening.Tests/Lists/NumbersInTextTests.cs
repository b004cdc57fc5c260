using Screening.Lists.UkXml;
using Screening.Lists.UnXml;

namespace Screening.Tests.Lists;

/// <summary>Numbers that a list prints nowhere but in its remarks.</summary>
public class NumbersInTextTests
{
    private static readonly Lazy<Screener> UkReal = new(() => ScreenerOf(new UkXmlReader(), "uk-sl", "2026-08-22-derived", "UK-Sanctions-List.derived.xml.xz"));

    private static readonly Lazy<Screener> UnReal = new(() => ScreenerOf(new UnXmlReader(), "un-sc", "2026-02-27", "consolidated.xml"));

    [Theory]
    [InlineData("wallets: (1) USDT: TTgcTTNbNuFdbrhvbjMZVrdU5KALyzDaPw (2) BTC 1BoatSLRHtKNngkdXEeobR76b53LETtpyT.", "wallet=TTgcTTNbNuFdbrhvbjMZVrdU5KALyzDaPw", "wallet=1BoatSLRHtKNngkdXEeobR76b53LETtpyT")]
    [InlineData("ETH: 0xa0e1c89Ef1a489c9C7dE96311eD5Ce5D32c20E4B; bc1q3y5v2khlyvemcz042wl98dzflywr8ghglqws6s", "wallet=0xa0e1c89Ef1a489c9C7dE96311eD5Ce5D32c20E4B", "wallet=bc1q3y5v2khlyvemcz042wl98dzflywr8ghglqws6s")]
    [InlineData("SWIFT: LAMPLYLT. A bank.", "bic=LAMPLYLT")]
    [InlineData("A bank. SWIFT/BIC: LAMPLYLT", "bic=LAMPLYLT")]
    [InlineData("SWIFT code LAMPLYLT", "bic=LAMPLYLT")]
    [InlineData("OGRN: 1027739051009; KPP: 784001001", "ogrn=1027739051009")]
    [InlineData("INN: 7707083893", "inn=7707083893")]
    [InlineData("Maritime Organization (IMO) Number: 5342883.", "company_imo=5342883")]
    [InlineData("It pays in TTgcTTNbNuFdbrhvbjMZVrdU5KALyzDaPX and by the SWIFT payment network.")]
    [InlineData("transaction 0xa0e1c89ef1a489c9c7de96311ed5ce5d32c20e4ba0e1c89ef1a489c9c7de9631")]
    [InlineData("OGRN: 1027739051008, LEI Bo Trading Company")]
    public void Remarks_OfAList_GiveTheirValidNumbers(string remarks, params string[] expected)
    {
        var entity = $"<ENTITIES><ENTITY><FIRST_NAME>Wick House</FIRST_NAME><REFERENCE_NUMBER>TSe.1</REFERENCE_NUMBER><LISTED_ON>2020-01-01</LISTED_ON><COMMENTS1>{remarks}</COMMENTS1></ENTITY></ENTITIES>";

        var found = UnXml.UnFixture.Read(UnXml.UnFixture.Text(UnXml.UnFixture.List("", entity))).Snapshot.Details("TSe.1").Identifiers;

        Assert.Equal(expected, found.Select(identifier => identifier.ToString()));
        Assert.All(found, identifier => Assert.Equal("told from the text", identifier.Qualifier));
    }

    [Fact]
    public void Number_ThatAFieldStatesToo_IsTheFieldsAlone()
    {
        var file = ReaderRun.Changed(ReaderRun.Fixture("uk-xml", "UK-Sanctions-List.xml"), "Tall, with a lamp.", "Pays from 1BoatSLRHtKNngkdXEeobR76b53LETtpyT.");

        Assert.Null(ReaderRun.Read(new UkXmlReader(), file).Snapshot.Details("TST0001").Only(IdentifierKinds.Wallet).Qualifier);
    }

    [SharedTheory]
    [InlineData("CTD0004", "wallet", "TTgcTTNbNuFdbrhvbjMZVrdU5KALyzDaPw")]
    [InlineData("CTD0004", "wallet", "3Q8H2ZWMtc4R1M3mkmhnTjCoYKTeCFigDP")]
    [InlineData("GHR0174", "wallet", "0xD599Ac04A1C786972b81e0Fef6fb0C3e7b52f8A7")]
    [InlineData("GHR0190", "wallet", "TBKpozurdWLrbKkxtDqkveeq1dSB8Axj3V")]
    [InlineData("RUS1421", "wallet", "3Lpoy53K625zVeE47ZasiG5jGkAxJ27kh1")]
    [InlineData("RUS3602", "wallet", "TJqUC56SDZ373JYRurzXtMcor2HQvN9BaU")]
    [InlineData("RUS3605", "wallet", "bc1q72ud4m6zf5g37jkhc2ty95zm5vel9ufdxquqpm")]
    [InlineData(null, "imo", "5342883")]
    [InlineData(null, "ogrn", "1089847243870")]
    public void Number_InTheTextOfTheRealUkList_IsFound(string? id, string kind, string number) => IsFound(UkReal.Value, id, kind, number);

    [SharedTheory]
    [InlineData("imo", "5342883")]
    [InlineData("bic", "KUDBKPPY")]
    public void Number_InTheTextOfTheRealUnList_IsFound(string kind, string number) => IsFound(UnReal.Value, null, kind, number);

    private static Screener ScreenerOf(IListReader reader, params string[] parts) => new(Register.Build([ReaderRun.Read(reader, ReaderRun.Shared(parts)).Snapshot]));

    private static void IsFound(Screener screener, string? id, string kind, string number)
    {
        Assert.True(IdentifierKinds.TryFind(kind, out var asked));
        var matches = screener.Screen(new ScreeningRequest("") { AsOf = new(2026, 8, 22), Identifiers = [Identifier.Create(asked, number)] }).Matches;

        Assert.NotEmpty(matches);
        if (id is not null)
            Assert.Contains(id, matches.Select(match => match.Listing.Id.Value));
    }
}
