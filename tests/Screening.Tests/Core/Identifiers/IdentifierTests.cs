namespace Screening.Tests.Core.Identifiers;

public class IdentifierTests
{
    [Theory]
    [InlineData("EW-001PA", "EW001PA", true)]
    [InlineData("EW-001PA", "ew 001 pa", true)]
    [InlineData("EW-001PA", "\u0415W-001\u0420\u0410", true)]
    [InlineData("EW-001PA", "EW-001PB", false)]
    [InlineData("EP-MNG", "EP-MNH", false)]
    [InlineData("EW-001PA", "EW-OO1PA", false)]
    public void Matches_Tails_BySeparatorBlindEquality(string one, string other, bool same) =>
        Assert.Equal(same, Make("tail", one).Matches(Make("tail", other)));

    [Theory]
    [InlineData("HE 319556", "HE319556", true)]
    [InlineData("0094195", "94195", false)]
    public void Matches_RegistrationNumbers_KeepLeadingZeros(string one, string other, bool same) =>
        Assert.Equal(same, Make("reg_no", one).Matches(Make("reg_no", other)));

    [Theory]
    [InlineData(null, null, true)]
    [InlineData("Dassault", null, true)]
    [InlineData("Dassault", "Gulfstream", false)]
    [InlineData("Boeing", "The Boeing Company", true)]
    [InlineData("McDonnell Douglas", "Boeing", true)]
    [InlineData("Airbus", "ATR", false)]
    public void Matches_SerialNumber_UnlessMakersContradict(string? one, string? other, bool same) =>
        Assert.Equal(same, Make("msn", "133", qualifier: one).Matches(Make("msn", "MSN 133", qualifier: other)));

    [Theory]
    [InlineData("passport")]
    [InlineData("national_id")]
    [InlineData("tax_id")]
    [InlineData("reg_no")]
    public void Matches_PaperNumber_UnlessCountriesContradict(string kind)
    {
        Assert.True(Make(kind, "7838098822", "RU").Matches(Make(kind, "7838098822", "ru")));
        Assert.True(Make(kind, "7838098822", "RU").Matches(Make(kind, "7838098822")));
        Assert.True(Make(kind, "7838098822").Matches(Make(kind, "7838098822")));
        Assert.False(Make(kind, "7838098822", "RU").Matches(Make(kind, "7838098822", "TR")));
    }

    [Theory]
    [InlineData("SU", "RU")]
    [InlineData("UK", "GB")]
    [InlineData("HK", "CN")]
    [InlineData("UA", "RU")]
    [InlineData("Russia", "IR")]
    public void Matches_CountriesThatMayBothBeRight_IsTrue(string one, string other) =>
        Assert.True(Make("passport", "1234567", one).Matches(Make("passport", "1234567", other)));

    [Fact]
    public void Matches_LeiWithCountries_IgnoresThem() =>
        Assert.True(Make("lei", "253400V1H6ART1UQ0N98", "RU").Matches(Make("lei", "253400V1H6ART1UQ0N98", "CY")));

    [Theory]
    [InlineData("imo", "company_imo", "IMO 5342883")]
    [InlineData("reg_no", "tax_id", "UNP 101119568")]
    [InlineData("tax_id", "inn", "\u0418\u041D\u041D 7733546058")]
    [InlineData("reg_no", "ogrn", "OGRN 1027739051009")]
    [InlineData("passport", "national_id", "16215230")]
    public void MatchesAcrossKinds_OneFamily_IsTrueWhereMatchesIsNot(string kind, string relative, string raw)
    {
        var one = Make(kind, raw);
        var other = Make(relative, raw);

        Assert.Equal(one.Normal, other.Normal);
        Assert.False(one.Matches(other));
        Assert.True(one.MatchesAcrossKinds(other));
        Assert.True(other.MatchesAcrossKinds(one));
    }

    [Theory]
    [InlineData("passport", "reg_no")]
    [InlineData("tail", "callsign")]
    [InlineData("imo", "passport")]
    public void MatchesAcrossKinds_TwoFamilies_IsFalse(string kind, string stranger) =>
        Assert.False(Make(kind, "9153525").MatchesAcrossKinds(Make(stranger, "9153525")));

    [Theory]
    [InlineData("SLDRRU3S", "SLDRRU3SXXX", true)]
    [InlineData("SLDRRU3S", "SLDRRU3SKRA", true)]
    [InlineData("SLDRRU3SMSK", "SLDRRU3SKRA", false)]
    [InlineData("SLDRRU3S", "SLDRRU3T", false)]
    public void Matches_Bic_InstitutionCoversItsBranches(string one, string other, bool same)
    {
        var (first, second) = (Make("bic", one), Make("bic", other));

        Assert.Equal(same, first.Matches(second));
        Assert.Equal(same, second.Matches(first));
        if (same)
            Assert.Equal(first.Kind.KeyPart(first.Normal), second.Kind.KeyPart(second.Normal));
    }

    [Fact]
    public void Matches_Wallets_CaseCountsInBase58AloneAndTheLabelNever()
    {
        Assert.False(Make("wallet", "1Kuf2Rd8mDyAViwBozGTNYnvWL8uYFrkVo").Matches(Make("wallet", "1KUF2Rd8mDyAViwBozGTNYnvWL8uYFrkVo")));
        Assert.True(Make("wallet", "0xA0E1C89EF1A489C9C7DE96311ED5CE5D32C20E4B")
            .Matches(Make("wallet", "ETH 0xa0e1c89Ef1a489c9C7dE96311eD5Ce5D32c20E4B")));
        Assert.True(Make("wallet", "XBT 1Kuf2Rd8mDyAViwBozGTNYnvWL8uYFrkVo")
            .Matches(Make("wallet", "USDT: 1Kuf2Rd8mDyAViwBozGTNYnvWL8uYFrkVo")));
    }

    [Fact]
    public void Create_InvalidValue_IsKeptFlaggedAndStillMatches()
    {
        var listed = Make("imo", "IMO 543400");

        Assert.False(listed.IsValid);
        Assert.Equal("IMO 543400", listed.Raw);
        Assert.Equal("543400", listed.Normal);
        Assert.True(listed.Matches(Make("imo", "543400")));
    }

    [Fact]
    public void Create_NoLetterAndNoDigit_IsKeptAndMatchesNothing()
    {
        var nothing = Make("passport", " - ");

        Assert.Equal(("-", "", false), (nothing.Raw, nothing.Normal, nothing.IsValid));
        Assert.False(nothing.Matches(Make("passport", "-")));
        Assert.False(nothing.Matches(nothing));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t")]
    public void Create_NullOrBlank_IsRefused(string? raw) =>
        Assert.ThrowsAny<ArgumentException>(() => Identifier.Create(IdentifierKinds.Imo, raw!));

    [Theory]
    [InlineData("by", "BY")]
    [InlineData(" uk ", "GB")]
    [InlineData("EL", "GR")]
    [InlineData("Belarus", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Create_Country_IsTwoLettersOrNotStated(string? stated, string? kept) =>
        Assert.Equal(kept, Make("passport", "MP2663333", stated).Country);

    [Theory]
    [InlineData("EW-001PA", "EW-OO1PA", true)]
    [InlineData("EW-001PA", "EW-001P4", false)]
    [InlineData("EW-001PA", "EW-001PA", false)]
    [InlineData("EP-MNI", "EP-MN1", true)]
    [InlineData("EW-001PA", "EW-001PB", false)]
    [InlineData("EW-001PA", "EW-001PAA", false)]
    public void IsNearMissOf_CharactersDrawnAlike_IsAHintAndNoMatch(string one, string other, bool hint)
    {
        Assert.Equal(hint, Make("tail", one).IsNearMissOf(Make("tail", other)));
        Assert.False(hint && Make("tail", one).Matches(Make("tail", other)));
    }

    [Theory]
    [InlineData("tail", "EW-001PA", "BY")]
    [InlineData("tail", "VP-CSP", "KY")]
    [InlineData("tail", "QQ-123", null)]
    [InlineData("bic", "HAVIGB2L", "GB")]
    [InlineData("imo", "9153525", null)]
    public void CountryOf_WhereTheValueNamesOne_IsThat(string kind, string raw, string? country)
    {
        var identifier = Make(kind, raw);

        Assert.Equal(country, identifier.Kind.CountryOf(identifier.Normal));
        Assert.Null(identifier.Country);
    }

    [Fact]
    public void ToString_OfAnIdentifier_IsKindAndPrintedValue() => Assert.Equal("tail=EW-001PA", Make("tail", " EW-001PA ").ToString());

    private static Identifier Make(string kind, string raw, string? country = null, string? qualifier = null) =>
        Identifier.Create(IdentifierKindsTests.Kind(kind), raw, country, qualifier);
}
