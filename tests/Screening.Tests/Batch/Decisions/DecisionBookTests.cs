using Screening.Batch;
using Screening.Decisions;

namespace Screening.Tests.Batch.Decisions;

public sealed class DecisionBookTests : IDisposable
{
    private const string Input = "id,name,country\n7,Zarya Potash Combine,BY\n8,Quiet Bakery,\n";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("screening-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Decision_OnTheSameEvidence_MarksTheHitAndHidesNothing()
    {
        var (_, rows) = await Run(new DecisionBook([]));
        Assert.Equal(("", "2"), (rows.Cell(1, "screening_decision"), rows.Cell(1, "screening_open")));
        Assert.Equal("0", rows.Cell(2, "screening_open"));

        var (summary, marked) = await Run(await Book());

        Assert.Equal("own-a:1 false_positive by Kim on 2025-11-01 (another town)", marked.Cell(1, "screening_decision"));
        Assert.Equal(("1", "Hit", 1L), (marked.Cell(1, "screening_open"), marked.Cell(1, "screening_outcome"), summary.Hits));
        Assert.Equal("own-a:1@1.000;own-b:1@1.000", marked.Cell(1, "screening_matches"));
    }

    [Fact]
    public async Task Decision_WhenTheCustomersDataChange_Lapses()
    {
        var (_, rows) = await Run(await Book(), Input.Replace("Combine,BY", "Combine,PL", StringComparison.Ordinal));

        Assert.Contains("lapsed: the customer's data have changed", rows.Cell(1, "screening_decision"), StringComparison.Ordinal);
        Assert.Equal("2", rows.Cell(1, "screening_open"));
    }

    [Fact]
    public async Task Decision_WhenTheListingChanges_Lapses()
    {
        var changed = new ListEntry("1")
        {
            Details = new ListingDetails { Kind = SubjectKind.Organization, Names = [new ListedName("Zarya Potash Combine"), new ListedName("Zarya", NameKind.Alias)] },
            Measures = [new Measure { Effective = new DateOnly(2021, 8, 9) }],
        };
        var (_, rows) = await Run(await Book(), screener: new Screener(Register.Build([], [TinyRegister.Dated("own-a", null, null, changed)])));

        Assert.Contains("lapsed: the listing's entry has changed", rows.Cell(1, "screening_decision"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2025-12-02", false)]
    [InlineData("2025-12-01", true)]
    [InlineData("2025-11-30", true)]
    public async Task Decision_OnItsLastDay_StandsAndThenExpires(string expires, bool lapsed)
    {
        var book = new DecisionBook((await Book()).Decisions.Select(decision => decision with { Expires = TinyRegister.Day(expires) }));

        var (_, rows) = await Run(book);

        Assert.Equal(lapsed, rows.Cell(1, "screening_decision").Contains("lapsed: it expired", StringComparison.Ordinal));
    }

    [Fact]
    public async Task LaterDecision_TakesThePlaceOfAnEarlierOne()
    {
        var first = (await Book()).Decisions[0];

        var (_, rows) = await Run(new DecisionBook([first, first with { Verdict = DecisionVerdict.Noted, Note = null }]));

        Assert.Equal(("own-a:1 noted by Kim on 2025-11-01", "2"), (rows.Cell(1, "screening_decision"), rows.Cell(1, "screening_open")));
    }

    [Fact]
    public async Task File_WithoutIds_IsRefused() =>
        await Assert.ThrowsAsync<BatchFileException>(() => Run(new DecisionBook([]), "name\nZarya Potash Combine\n"));

    [Fact]
    public async Task Decisions_ThroughCsvAndSqlite_StayTheSame()
    {
        var decision = (await Book()).Decisions[0];
        Decision[] all = [decision, decision with { Customer = "=8", Note = "-odd, \"quoted\"\nsecond line", Expires = new DateOnly(2026, 1, 1), Verdict = DecisionVerdict.TrueMatch }, decision with { Note = null }];

        Assert.Equal(all, DecisionCsv.Read(DecisionCsv.Write(all)));
        var path = Path.Combine(folder.FullName, "decisions.db");
        using (var store = new SqliteDecisions(path))
            store.Add(all[..2]);
        using (var store = new SqliteDecisions(path))
        {
            store.Add(all[2..]);
            Assert.Equal(all, store.Read());
            Assert.Equal(new DecisionBook(all).Version, new DecisionBook(store.Read()).Version);
        }
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("customer,listing\n1,a:1\n", "no column 'verdict'")]
    [InlineData("customer,listing,verdict,by,at,expires,note,listing_evidence,customer_evidence\n1,a,noted,x,2025-01-01,,,,\n", "line 2: listing")]
    [InlineData("customer,listing,verdict,by,at,expires,note,listing_evidence,customer_evidence\n1,a:1,clear,x,2025-01-01,,,,\n", "line 2: verdict")]
    [InlineData("customer,listing,verdict,by,at,expires,note,listing_evidence,customer_evidence\n1,a:1,noted,x,01.02.2025,,,,\n", "line 2: at")]
    public void Csv_ThatCannotBeRead_IsRefusedWithItsLine(string text, string said) =>
        Assert.Contains(said, Assert.Throws<BatchFileException>(() => DecisionCsv.Read(text)).Message, StringComparison.Ordinal);

    private static async Task<(BatchSummary Summary, List<string[]> Rows)> Run(DecisionBook book, string input = Input, Screener? screener = null)
    {
        var (summary, rows, _) = await BatchTry.Of(System.Text.Encoding.UTF8.GetBytes(input), BatchTry.Options with { Decisions = book }, screener);
        return (summary, rows);
    }

    /// <summary>A decision on what a reviewer saw in an output.</summary>
    private static async Task<DecisionBook> Book()
    {
        var (_, _, bytes) = await BatchTry.Of(System.Text.Encoding.UTF8.GetBytes(Input), BatchTry.Options with { Decisions = new DecisionBook([]) });
        var listing = new ListingId(new ListId("own-a"), "1");
        return new DecisionBook([new Decision("7", listing, DecisionVerdict.FalsePositive, "Kim", new DateOnly(2025, 11, 1), DecisionResults.EvidenceOf(bytes, "id", "7", listing)) { Note = "another town" }]);
    }
}
