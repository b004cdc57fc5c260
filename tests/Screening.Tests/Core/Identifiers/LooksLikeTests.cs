namespace Screening.Tests.Core.Identifiers;

public class LooksLikeTests
{
    [Theory]
    [InlineData("EW001PA", "tail")]
    [InlineData("EW.001PA", "tail")]
    [InlineData("33968", "msn")]
    [InlineData("ew 001 pa", "tail")]
    [InlineData("\u0415W-001\u0420\u0410", "tail")]
    [InlineData("P4-BDL", "tail")]
    [InlineData("N550GA", "tail")]
    [InlineData("RA-78765", "tail")]
    [InlineData("EP-MNG", "tail")]
    [InlineData("ep mng", "tail")]
    [InlineData("M-SAAN", "tail")]
    [InlineData("MSN 33968", "msn")]
    [InlineData("msn391", "msn")]
    [InlineData("IMO 9153525", "imo")]
    [InlineData("9153525", "imo")]
    [InlineData("IMO 9153526", "imo")]
    [InlineData("IMO 9153526", "company_imo")]
    [InlineData("5342883", "company_imo")]
    [InlineData("572469210", "mmsi")]
    [InlineData("140AE7", "mode_s")]
    [InlineData("5IM316", "callsign")]
    [InlineData("253400V1H6ART1UQ0N98", "lei")]
    [InlineData("HAVIGB2L", "bic")]
    [InlineData("US0378331005", "isin")]
    [InlineData("7733546058", "inn")]
    [InlineData("1027739051009", "ogrn")]
    [InlineData("HE 319556", "reg_no")]
    [InlineData("DIB-771110-HQ1", "tax_id")]
    [InlineData("VACP760523MNERFL00", "national_id")]
    [InlineData("MP2663333", "passport")]
    [InlineData("954242", "passport")]
    [InlineData("0xa0e1c89Ef1a489c9C7dE96311eD5Ce5D32c20E4B", "wallet")]
    [InlineData("1Kuf2Rd8mDyAViwBozGTNYnvWL8uYFrkVo", "wallet")]
    [InlineData("bc1q3y5v2khlyvemcz042wl98dzflywr8ghglqws6s", "wallet")]
    public void LooksLike_TheKindsOwnShape_IsTrue(string raw, string name) =>
        Assert.True(IdentifierKindsTests.Kind(name).LooksLike(raw));

    [Theory]
    [InlineData("9153526", "imo")]
    [InlineData("5342883", "imo")]
    [InlineData("9153525", "company_imo")]
    [InlineData("7733546059", "inn")]
    [InlineData("1027739051008", "ogrn")]
    [InlineData("253400V1H6ART1UQ0N89", "lei")]
    [InlineData("199999999", "mmsi")]
    [InlineData("FACADE", "mode_s")]
    [InlineData("EPBQ", "callsign")]
    [InlineData("BELA RU SK", "bic")]
    [InlineData("MP26", "passport")]
    [InlineData("QQ-123", "tail")]
    public void LooksLike_AnotherShape_IsFalse(string raw, string name) =>
        Assert.False(IdentifierKindsTests.Kind(name).LooksLike(raw));

    [Theory]
    [InlineData("Alexander Lukashenko")]
    [InlineData("D Khan")]
    [InlineData("Kim Jong Un")]
    [InlineData("Li Wu")]
    [InlineData("Belaruskali OAO")]
    [InlineData("Belavia Belarusian Airlines")]
    [InlineData("356 ARZ PAO")]
    [InlineData("Studio 54")]
    [InlineData("27TH NTS")]
    [InlineData("1C Company")]
    [InlineData("3M")]
    [InlineData("Boeing 737")]
    [InlineData("Facade")]
    [InlineData("Vision 2020 S.A.")]
    [InlineData("Fu Yuan Yu 7886")]
    [InlineData("Noor 1")]
    [InlineData("MS-13")]
    [InlineData("SA'ID Sa'id")]
    [InlineData("\u0411\u0435\u043B\u0430\u0440\u0443\u0441\u044C\u043A\u0430\u043B\u0438\u0439")]
    [InlineData("")]
    [InlineData("   ")]
    public void LooksLike_OrdinaryName_IsNoKind(string name) =>
        Assert.DoesNotContain(IdentifierKinds.All, kind => kind.LooksLike(name));

    [Fact]
    public void LooksLike_OneCharacterTooLong_IsFalse()
    {
        var digits = new string('1', IdentifierKind.LongestShape + 1);

        Assert.True(IdentifierKinds.Imo.LooksLike("IMO " + digits[5..]));
        Assert.DoesNotContain(IdentifierKinds.All, kind => kind.LooksLike(digits));
        Assert.False(IdentifierKinds.Imo.LooksLike("IMO " + digits));
    }

    [Fact]
    public void LooksLikeAndTryNormalize_AfterWarmUp_AllocateNothing()
    {
        string[] queries =
        [
            "bc1q3y5v2khlyvemcz042wl98dzflywr8ghglqws6s", "253400V1H6ART1UQ0N98", "HAVIGB2L",
            "ETH 0XA0E1C89EF1A489C9C7DE96311ED5CE5D32C20E4B",
        ];
        LookUpAll(queries);

        var before = GC.GetAllocatedBytesForCurrentThread();
        var found = LookUpAll(queries);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.True(found > queries.Length);
        Assert.Equal(0, allocated);
    }

    private static int LookUpAll(string[] queries)
    {
        Span<char> buffer = stackalloc char[IdentifierKind.LongestShape];
        var found = 0;
        for (var i = 0; i < IdentifierKinds.All.Count; i++)
        {
            foreach (var query in queries)
            {
                if (IdentifierKinds.All[i].LooksLike(query) && IdentifierKinds.All[i].TryNormalize(query, buffer, out _))
                    found++;
            }
        }

        return found;
    }
}
