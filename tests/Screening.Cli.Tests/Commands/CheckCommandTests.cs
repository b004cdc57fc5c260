using System.Text.Json;

namespace Screening.Cli.Tests.Commands;

public sealed class CheckCommandTests
{
    [Theory]
    [InlineData("2021-08-08", 0)] // not listed yet on either
    [InlineData("2021-08-09", 1)]
    [InlineData("2024-05-02", 1)] // revoked on one, in force on the other
    public async Task Check_NameAsOf_ExitsByOutcome(string day, int code) =>
        Assert.Equal(code, await new CommandRun().RunAsync("check", "Primer Kali OAO", "--as-of", day));

    [Fact]
    public async Task Check_HitWithoutDay_AsksAboutTodayAndSaysSo()
    {
        var run = new CommandRun();

        Assert.Equal(1, await run.RunAsync("check", "PRIMER KALI OAO"));
        Assert.StartsWith("HIT: my-first InForce as of 2025-12-01\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("announced 2025-11-20, no legal effect", run.Out, StringComparison.Ordinal);
        Assert.Equal("embedded", Assert.Single(run.SourcesAsked!).Path);
        Assert.True(run.SupplementAsked);
    }

    [Fact]
    public async Task Check_LicensedDay_NamesTheLicence()
    {
        var run = new CommandRun();

        Assert.Equal(1, await run.RunAsync("check", "PRIMER KALI OAO", "--as-of", "2025-10-31"));
        Assert.Contains("Licensed since", run.Out, StringComparison.Ordinal);
        Assert.Contains("GL 7: fertiliser", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_NoMatchOnWholeLists_NamesListsAndDayAndNeverClears()
    {
        var run = new CommandRun();

        Assert.Equal(0, await run.RunAsync("check", "Unrelated Bakery", "--as-of", "2025-01-02"));
        Assert.StartsWith("no match on lists my-first, my-second as of 2025-01-02\n", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("clear", run.Out, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("not sanctioned", run.Out, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Check_NoMatchOnAnExtract_IsNotScreenedWithACure()
    {
        var run = new CommandRun { Register = TestRegister.Extract() };

        Assert.Equal(2, await run.RunAsync("check", "Unrelated Bakery"));
        Assert.StartsWith("NOT SCREENED: lists my-extract", run.Out, StringComparison.Ordinal);
        Assert.Contains("name the whole list", run.Out.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2025-11-17", 0, "carried")]
    [InlineData("2025-11-18", 2, "stale since 2025-11-18")]
    [InlineData("2025-10-31", 2, "outside its coverage")]
    public async Task Check_NoMatchAroundCoverage_SaysHowFarTheListReaches(string day, int code, string said)
    {
        var run = new CommandRun { Register = TestRegister.Editions() };

        Assert.Equal(code, await run.RunAsync("check", "Unrelated Bakery", "--as-of", day));
        Assert.Contains(said, run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_MaxListAgeNone_CarriesWithoutEnd()
    {
        var run = new CommandRun { Register = TestRegister.Editions() };

        var code = await run.RunAsync("check", "Unrelated Bakery", "--max-list-age", "none");
        Assert.Equal("", run.Error);
        Assert.Equal(0, code);
    }

    [Fact]
    public async Task Check_IdentifierAlone_Matches() =>
        Assert.Equal(1, await new CommandRun().RunAsync("check", "--id", "reg_no=600122610"));

    [Fact]
    public async Task Check_LimitOne_CutsWhatIsShownNotTheOutcome()
    {
        var run = new CommandRun();

        Assert.Equal(1, await run.RunAsync("check", "PRIMER KALI", "--limit", "1", "--id", "reg_no=600122610"));
        Assert.Contains("1 more match not shown", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_Json_HoldsTheFixedPropertiesInOrder()
    {
        var run = new CommandRun { Register = TestRegister.Two("ПРИМЕР КАЛИЙ"), Supplements = [new ListId("my-first")] };

        Assert.Equal(1, await run.RunAsync("check", "ПРИМЕР КАЛИЙ", "--json"));
        using var answer = JsonDocument.Parse(run.Out);
        Assert.Equal("outcome asOf knownAt register matches lists", Names(answer.RootElement));
        Assert.Equal(
            "list listingId schema name matchedName nameKind nameCurrent score status since until basis confidence licence lastKnown notices measures identity explanation",
            Names(answer.RootElement.GetProperty("matches")[0]));
        Assert.Equal(
            "id state extent version sha256 coverageFrom coverageTo lastSnapshot dayKnownBy listings", Names(answer.RootElement.GetProperty("lists")[0]));
        Assert.Equal("Hit", answer.RootElement.GetProperty("outcome").GetString());
        Assert.Equal(JsonValueKind.Null, answer.RootElement.GetProperty("knownAt").ValueKind);
        Assert.Contains("\"name\": \"ПРИМЕР КАЛИЙ\"", run.Out, StringComparison.Ordinal);
        Assert.Contains("supplemented by the embedded dated lists of my-first", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("NAME is blank", "check", " ")]
    [InlineData("nothing to check", "check")]
    [InlineData("--as-of takes a day as yyyy-MM-dd", "check", "x", "--as-of", "01.12.2025")]
    [InlineData("--as-of takes a day as yyyy-MM-dd", "check", "x", "--as-of", "2025-02-30")]
    [InlineData("--known-at takes a day", "check", "x", "--known-at", "2025-1-1")]
    [InlineData("--schema takes Person, Organization", "check", "x", "--schema", "Boat")]
    [InlineData("did you mean imo?", "check", "x", "--id", "imoo=9153525")]
    [InlineData("--id takes KIND=VALUE", "check", "x", "--id", "9153525")]
    [InlineData("--threshold takes a number above 0", "check", "x", "--threshold", "0")]
    [InlineData("--threshold takes a number above 0", "check", "x", "--threshold", "1.01")]
    [InlineData("--threshold takes a number above 0", "check", "x", "--threshold", "0,9")]
    [InlineData("--limit takes a whole number", "check", "x", "--limit", "0")]
    [InlineData("--country takes a two-letter", "check", "x", "--country", "Belarus")]
    [InlineData("--birth-date takes yyyy", "check", "x", "--birth-date", "1.2.1960")]
    [InlineData("--max-list-age takes a number of days", "check", "x", "--max-list-age", "-1")]
    [InlineData("--profile takes", "check", "x", "--profile", "nonesuch")]
    [InlineData("put a name of several words in quotes", "check", "two", "words")]
    [InlineData("--help", "chekc", "x")]
    public async Task CommandLine_Wrong_ExitsThreeWithOneLineAndNoData(string said, params string[] arguments)
    {
        var run = new CommandRun();

        Assert.Equal(3, await run.RunAsync(arguments));
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.TrimEnd('\n').Split('\n'));
        Assert.Equal("", run.Out);
    }

    [Fact]
    public async Task Check_NameThatBeginsWithAt_IsAName() => Assert.Equal(0, await new CommandRun().RunAsync("check", "@bakery"));

    [Fact]
    public async Task Check_UnreadableList_ExitsThreeWithItsPlace()
    {
        var run = new CommandRun { LoadingFails = new ListReadException("bad.csv", 3, "name", "expected a name, found a blank") };

        Assert.Equal(3, await run.RunAsync("check", "x", "--lists", "bad.csv@2025-01-01", "--no-supplement"));
        Assert.Contains("bad.csv", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        Assert.Equal(new ListSource("bad.csv", new DateOnly(2025, 1, 1)), Assert.Single(run.SourcesAsked!));
        Assert.False(run.SupplementAsked);
    }

    [Fact]
    public async Task Check_ProblemsOfTheLists_AreSaidBesideTheData()
    {
        var run = new CommandRun();
        run.Report.Add("date-unreadable", ProblemSeverity.Error, "list.csv", 7, "effective", "not a day");

        Assert.Equal(1, await run.RunAsync("check", "PRIMER KALI OAO"));
        Assert.Contains("1 errors, 0 warnings\n  list.csv:7: effective: not a day\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_OutputClosed_ExitsThreeWithoutATrace()
    {
        var run = new CommandRun { BrokenOut = new ClosedPipe() };

        Assert.Equal(3, await run.RunAsync("check", "PRIMER KALI OAO"));
        Assert.Equal("screening: Broken pipe\n", run.Error);
    }

    [Fact]
    public async Task Check_Colour_OnlyOnATerminalThatWantsIt()
    {
        var (coloured, plain, redirected) = (new CommandRun { Terminal = true }, new CommandRun { Terminal = true }, new CommandRun());
        await coloured.RunAsync("check", "PRIMER KALI OAO");
        await plain.RunAsync("check", "PRIMER KALI OAO", "--no-color");
        await redirected.RunAsync("check", "PRIMER KALI OAO");

        Assert.Contains('\u001b', coloured.Out);
        Assert.DoesNotContain('\u001b', plain.Out);
        Assert.DoesNotContain('\u001b', redirected.Out);
    }

    [Fact]
    public async Task Check_ListTextWithControls_CannotReachTheTerminal()
    {
        var run = new CommandRun { Register = TestRegister.Two("PRIMER \u001b[2J\u202eKALI [red]OAO[/]") };

        Assert.Equal(1, await run.RunAsync("check", "--id", "reg_no=600122610"));
        Assert.DoesNotContain('\u001b', run.Out);
        Assert.DoesNotContain('\u202e', run.Out);
        Assert.Contains("<U+001B>[2J<U+202E>KALI [red]OAO[/]", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_Page_FitsEightyColumns()
    {
        var run = new CommandRun();
        await run.RunAsync("check", "PRIMER KALI OAO", "--id", "reg_no=600122610", "--country", "BY");

        Assert.All(run.Out.Split('\n'), static line => Assert.True(line.Length <= 80, line));
    }

    private static string Names(JsonElement element) => string.Join(' ', element.EnumerateObject().Select(static property => property.Name));

    private sealed class ClosedPipe : StringWriter
    {
        public override Task FlushAsync(CancellationToken cancellationToken) => throw new IOException("Broken pipe");
    }

    [Theory]
    [InlineData("Zenda", true)]
    [InlineData("Unrelated Bakery", false)]
    public async Task Check_OneWordWithoutAMatch_SaysWhatIsMissing(string name, bool said)
    {
        var run = new CommandRun();

        await run.RunAsync("check", name);
        Assert.Equal(said, run.Error.Contains("one word alone does not carry a match", StringComparison.Ordinal));
    }
}
