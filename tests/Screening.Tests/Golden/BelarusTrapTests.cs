namespace Screening.Tests.Golden;

/// <summary>What misleads in the real Belarus record, one trap at a time, over the lists in the package.</summary>
public sealed class BelarusTrapTests
{
    private static readonly ListId Us = new("us-ofac-sdn");
    private static readonly ListId Eu = new("eu-fsf");
    private static readonly ListId Uk = new("uk-sl");
    private static readonly ListId Canada = new("ca-sema");

    private static ScreeningResult Ask(string name, string asOf, string? knownAt = null) =>
        GoldenTests.Screener.Screen(name, Day(asOf), knownAt is null ? null : Day(knownAt));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");

    private static Match On(ScreeningResult result, ListId list, string listing) =>
        Assert.Single(result.Matches, match => match.Listing.Id == new ListingId(list, listing));

    [Fact]
    public void Licence_WhichNoListFilePrints_ShowsWithTheDesignationStillInForce()
    {
        var match = On(Ask("BELARUSKALI OAO", "2025-12-15"), Us, "32746");

        Assert.Equal(ListingStatus.Licensed, match.Status);
        Assert.Contains(match.Finding.Measures, static measure => measure.Kind == MeasureKind.Designation);
        Assert.Equal(ScreeningOutcome.Hit, Ask("BELARUSKALI OAO", "2025-12-15").Outcome);
    }

    [Theory]
    [InlineData("TRANSAVIAEXPORT AIRLINES", "33398")]
    [InlineData("OAO TAE AVIA", "33398")]
    [InlineData("BELARUSIAN CENTRAL ELECTION COMMISSION", "30627")]
    [InlineData("LUKASHENKO, Alexandr Grigorievich", "9760")]
    public void ListingRenamed_AskedByEitherName_IsOneListing(string name, string listing) =>
        Assert.Equal(ListingStatus.InForce, On(Ask(name, "2024-01-01"), Us, listing).Status);

    [Fact]
    public void AnnouncementAfterTheAct_ChangesWhatWasKnownAndNotTheStatus()
    {
        const string Listing = "Belarus / Bélarus/1, Part 1/8";

        Assert.Equal(ListingStatus.InForce, On(Ask("Aleksandr Grigoryevich Lukashenko", "2020-09-28"), Canada, Listing).Status);
        Assert.DoesNotContain(Ask("Aleksandr Grigoryevich Lukashenko", "2020-09-28", knownAt: "2020-09-28").Matches, static match => match.Listing.List.Id == Canada);
    }

    [Fact]
    public void AnnouncementBeforeTheAct_ChangesNoStatus()
    {
        var before = On(Ask("BELARUSKALI OAO", "2025-12-12"), Us, "32746");
        var announced = On(Ask("BELARUSKALI OAO", "2025-12-14"), Us, "32746");

        Assert.Equal(ListingStatus.InForce, before.Status);
        Assert.Equal(ListingStatus.InForce, announced.Status);
        Assert.DoesNotContain(before.Notices, static notice => notice.Kind == NoticeKind.Announcement);
        Assert.Contains(announced.Notices, static notice => notice.Kind == NoticeKind.Announcement && notice.Day == new DateOnly(2025, 12, 13));
    }

    [Theory]
    [InlineData("2020-09-28", ListingStatus.NotListed, ListingStatus.NotListed)]
    [InlineData("2020-09-29", ListingStatus.InForce, ListingStatus.NotListed)]
    [InlineData("2020-11-05", ListingStatus.InForce, ListingStatus.NotListed)]
    [InlineData("2020-11-06", ListingStatus.InForce, ListingStatus.InForce)]
    public void OnePersonUnderTwoRegimes_KeepsTwoListingsWithTheirOwnDays(string asOf, ListingStatus humanRights, ListingStatus belarus)
    {
        var result = Ask("Alexander Ryhorovich LUKASHENKO", asOf);

        Assert.Equal(humanRights, On(result, Uk, "GHR0050").Status);
        Assert.Equal(belarus, On(result, Uk, "BEL0045").Status);
    }

    [Fact]
    public void GapThatTheListDoesNotShow_IsToldAsADoubt()
    {
        var match = On(Ask("OAO Belshina", "2025-06-01"), Eu, "EU.6724.11");

        Assert.Equal(ListingStatus.InForce, match.Status);
        Assert.Contains(match.Notices, static notice => notice.Kind == NoticeKind.Date && notice.Text.Contains("2026-02-26", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Vadim Lukashevich")]
    [InlineData("LUKASHEVICH, Vadim")]
    [InlineData("Вадим Лукашевич")]
    public void NearNameOfAnotherPerson_FindsNoLukashenko(string name) => Assert.Empty(Ask(name, "2025-06-01").Matches);

    [Theory]
    [InlineData("Belaruskali OAO")]
    [InlineData("Беларуськалий")]
    [InlineData("Беларуськалій")]
    [InlineData("Беларуськалiй")]
    public void OneNameInManySpellings_FindsBothLists(string name)
    {
        var result = Ask(name, "2025-06-01");

        Assert.Equal(ListingStatus.InForce, On(result, Eu, "EU.8273.79").Status);
        Assert.Equal(ListingStatus.InForce, On(result, Uk, "BEL0111").Status);
    }

    [Theory]
    [InlineData("Belneftkhim")]
    [InlineData("Belneftekhim")]
    public void SpellingOfAnotherList_FindsBothLists(string name)
    {
        var result = Ask(name, "2025-06-01");

        Assert.Equal(ListingStatus.InForce, On(result, Us, "10574").Status);
        Assert.Equal(ListingStatus.InForce, On(result, Canada, "Belarus / Bélarus/1, Part 2/20").Status);
    }

    [Theory]
    [InlineData("EW-001PA", "41416")]
    [InlineData("EW001PB", "50114")]
    [InlineData("ew 001 ph", "33373")]
    public void TailNumber_InAnyWriting_FindsThatAircraftAlone(string tail, string listing) =>
        Assert.Equal(new ListingId(Us, listing), Assert.Single(Ask(tail, "2025-06-01").Matches).Listing.Id);

    [Theory]
    [InlineData("EW-001PC")]
    [InlineData("EW-001PJ")]
    [InlineData("EW-250LL")]
    public void TailNumberOneLetterOff_FindsNothing(string tail) => Assert.Empty(Ask(tail, "2025-06-01").Matches);

    [Theory]
    [InlineData("33968", "50114")]
    [InlineData("8057", "44580")]
    public void SerialNumber_FindsTheAirframeUnderAnotherRegistration(string msn, string listing)
    {
        var request = new ScreeningRequest("EW-999ZZ") { AsOf = Day("2025-06-01"), Kind = SubjectKind.Aircraft, Identifiers = [Identifier.Create(IdentifierKinds.Msn, msn)] };

        Assert.Equal(new ListingId(Us, listing), Assert.Single(GoldenTests.Screener.Screen(request).Matches).Listing.Id);
    }

    [Fact]
    public void OneNameTwoCompanies_TheNumberDecides()
    {
        var request = new ScreeningRequest("Dana Holdings") { AsOf = Day("2025-06-01"), Identifiers = [Identifier.Create(IdentifierKinds.RegNo, "690611860")] };

        var result = GoldenTests.Screener.Screen(request);

        var european = On(result, Eu, "EU.7412.5");
        var cypriot = On(result, Us, "32727");
        Assert.Equal(1, european.Score);
        Assert.NotNull(european.MatchedIdentifier);
        Assert.True(cypriot.Score < european.Score);
        Assert.Contains(cypriot.Identity, static evidence => evidence is { Feature: "identifier", Verdict: IdentityVerdict.Contradicts });
    }

    [SharedFact]
    public async Task ProgrammeTagMovedWithoutARelisting_IsOneListingInForceThroughout()
    {
        var loaded = await RegisterFile.LoadAsync(
            [new ListSource(SharedFiles.At("data", "lists", "ofac-sdn", "2021-08-18")), new ListSource(SharedFiles.At("data", "lists", "ofac-sdn", "2021-08-20"))], supplement: false);
        var listing = loaded.Register.Find(new ListingId(new ListId("us-ofac-sdn"), "32746"))!;

        Assert.Equal(["BELARUS-EO"], listing.DetailsOn(new DateOnly(2021, 8, 18)).Programmes);
        Assert.Equal(["BELARUS-EO14038"], listing.DetailsOn(new DateOnly(2021, 8, 20)).Programmes);
        for (var day = new DateOnly(2021, 8, 18); day <= new DateOnly(2021, 8, 20); day = day.AddDays(1))
            Assert.Equal(ListingStatus.InForce, Register.StatusOf(listing, day).Status);
    }
}
