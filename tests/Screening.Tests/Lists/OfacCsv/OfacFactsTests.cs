namespace Screening.Tests.Lists.OfacCsv;

/// <summary>Which fact each field and each label of the remarks becomes.</summary>
public class OfacFactsTests
{
    private static readonly ListSnapshot Snapshot = OfacFixture.ReadAll().Snapshot;

    [Fact]
    public void Details_OfACompany_HoldItsNamesAndNumbers()
    {
        var details = Snapshot.Details("101");

        Assert.Equal(SubjectKind.Organization, details.Kind);
        Assert.Equal(
            [new ListedName("ZUBROVKA POTASH OAO"), new ListedName("ZUPO", NameKind.Alias, true), new ListedName("OLD ZUBR", NameKind.Former, true)],
            details.Names);
        Assert.Equal(("600000007", "BY"), (details.Only(IdentifierKinds.RegNo).Raw, details.Only(IdentifierKinds.RegNo).Country));
        Assert.Equal("RU", details.Only(IdentifierKinds.TaxId).Country);
        Assert.Equal("5342883", details.Only(IdentifierKinds.CompanyImo).Normal);
        Assert.True(details.Only(IdentifierKinds.Lei).IsValid);
        Assert.Equal("ABCDBY2X", details.Only(IdentifierKinds.Bic).Raw);
        Assert.Equal("12 Mar 1994", details.FirstAttribute("Organization Established Date"));
        Assert.Equal("HOLDING, S.A.", details.FirstAttribute("Linked To"));
    }

    [Fact]
    public void Wallets_KeepTheCurrencyBesideTheAddress()
    {
        var wallets = Snapshot.Details("101").Identifiers.Where(identifier => identifier.Kind == IdentifierKinds.Wallet).ToList();

        Assert.Equal(["1Kuf2Rd8mDyAViwBozGTNYnvWL8uYFrkVo", "0xa0e1c89Ef1a489c9C7dE96311eD5Ce5D32c20E4B"], wallets.Select(wallet => wallet.Raw));
        Assert.Equal(["XBT", "USDT"], wallets.Select(wallet => wallet.Qualifier));
        Assert.All(wallets, wallet => Assert.True(wallet.IsValid));
    }

    [Fact]
    public void UnknownLabel_IsKeptAsAnAttribute() => Assert.Equal("Strange New Label 17", Snapshot.Details("101").FirstAttribute("Remark"));

    [Fact]
    public void Details_OfAPerson_HoldDatesAndPlaces()
    {
        var details = Snapshot.Details("102");

        Assert.Equal(SubjectKind.Person, details.Kind);
        Assert.Equal(["BELARUS", "SDGT", "IFSR"], details.Programmes);
        Assert.Equal("Minister of Invented Affairs", details.FirstAttribute("Title"));
        Assert.Equal(["1955-01-15", "1956-01", "circa 1957", "1951/1953", "1960/1961"], details.BirthDates.Select(date => date.ToString()));
        Assert.Equal("04 Feb 1960 to 09 Mar 1961", details.FirstAttribute("DOB"));
        Assert.Equal(["KP", "BY", "Atlantis"], details.Countries);
        Assert.Equal("Male", details.FirstAttribute("Gender"));
        Assert.Contains(new ListedName("THE GARDENER", NameKind.Alias, true), details.Names);
    }

    [Fact]
    public void Documents_HoldCountryOtherWordsAndDays()
    {
        var details = Snapshot.Details("102");
        var passport = details.Only(IdentifierKinds.Passport);
        var cedula = details.Identifiers.Single(identifier => identifier.Raw == "123");

        Assert.Equal(("MP1234567", "BY"), (passport.Raw, passport.Country));
        Assert.Equal("MP1234567 (Belarus) issued 02 Feb 2010 expires 02 Feb 2020", details.FirstAttribute("Passport"));
        Assert.Equal((IdentifierKinds.NationalId, "MX", "Jalisco"), (cedula.Kind, cedula.Country, cedula.Qualifier));
    }

    [Fact]
    public void Details_OfAVessel_HoldItsNumbersAndFields()
    {
        var details = Snapshot.Details("103");

        Assert.Equal(SubjectKind.Vessel, details.Kind);
        Assert.Equal("9153525", details.Only(IdentifierKinds.Imo).Normal);
        Assert.Equal("273456780", details.Only(IdentifierKinds.Mmsi).Raw);
        Assert.Equal(["UFII", "V2YC2"], details.Identifiers.Where(identifier => identifier.Kind == IdentifierKinds.CallSign).Select(sign => sign.Raw));
        Assert.Equal(["RU"], details.Countries);
        Assert.Equal("General Cargo", details.FirstAttribute("Vessel Type"));
        Assert.Equal("9,500", details.FirstAttribute("Tonnage"));
        Assert.Equal("7,949", details.FirstAttribute("Gross Registered Tonnage"));
        Assert.Equal("Russia", details.FirstAttribute("Vessel Flag"));
        Assert.Equal("Invented Lines", details.FirstAttribute("Vessel Owner"));
        Assert.Equal("Malta", details.FirstAttribute("Former Vessel Flag"));
    }

    [Fact]
    public void Details_OfAnAircraft_HoldItsMarksAndItsMaker()
    {
        var details = Snapshot.Details("104");

        Assert.Equal(SubjectKind.Aircraft, details.Kind);
        Assert.Equal("EW-999ZZ", details.Names[0].Text);
        Assert.Equal(["EW-999ZZ", "N123AB"], details.Identifiers.Where(identifier => identifier.Kind == IdentifierKinds.Tail).Select(tail => tail.Raw));
        Assert.Equal(("33968", "Boeing"), (details.Only(IdentifierKinds.Msn).Raw, details.Only(IdentifierKinds.Msn).Qualifier));
        Assert.Equal("140AE7", details.Only(IdentifierKinds.ModeS).Raw);
        Assert.Equal("701", details.Only(IdentifierKind.Other("construction_number")).Raw);
    }

    [Fact]
    public void Aircraft_NamedByItsSerialNumber_KeepsThatName()
    {
        var details = Snapshot.Details("105");

        Assert.Equal("MSN 449", details.Names[0].Text);
        Assert.Equal(("449", null), (details.Only(IdentifierKinds.Msn).Raw, details.Only(IdentifierKinds.Msn).Qualifier));
    }

    [Fact]
    public void Remark_CutInsideANumber_IsJoinedWithItsComment()
    {
        var details = Snapshot.Details("106");

        Assert.Equal(("MP1234567", "BY"), (details.Only(IdentifierKinds.Passport).Raw, details.Only(IdentifierKinds.Passport).Country));
        Assert.Contains(new ListedName("SHORTY", NameKind.Alias, true), details.Names);
    }

    [Fact]
    public void Remark_CutWithoutItsComment_GivesNoHalfNumber()
    {
        var (snapshot, report) = OfacFixture.Read(OfacFixture.File("sdn.csv"));

        Assert.DoesNotContain(snapshot.Details("106").Identifiers, identifier => identifier.Kind == IdentifierKinds.Passport);
        Assert.Equal("Passport MP12", snapshot.Details("106").FirstAttribute("Remark cut off"));
        Assert.Equal("remark-cut", Assert.Single(report.Problems).Code);
    }

    [Theory]
    [InlineData("a.k.a. 'DOCTOR M.R.O.'.", "DOCTOR M.R.O.")]
    [InlineData("a.k.a. 'ABU-'UMAR'; Gender Male.", "ABU-'UMAR")]
    [InlineData("n.k.a. PLAIN WORDS.", "PLAIN WORDS")]
    public void WeakAlias_WithFullStopsOrQuotesInside_IsWhole(string remarks, string name)
    {
        var (snapshot, _) = OfacFixture.Read(OfacFixture.Primary(OfacFixture.Row("1", "A", remarks: $"\"{remarks}\"")));

        Assert.Equal(new ListedName(name, NameKind.Alias, true), snapshot.Details("1").Names[1]);
    }

    [Theory]
    [InlineData("Passport", "Remark", "Passport")]
    [InlineData("Linked To: A; B.", "Linked To", "A")]
    [InlineData("Additional Sanctions Information - Subject to Invented Sanctions.", "Additional Sanctions Information", "Subject to Invented Sanctions")]
    [InlineData("Secondary sanctions risk: section 1(b); Gender Female.", "Secondary sanctions risk", "section 1(b)")]
    [InlineData("DOB around harvest.", "DOB", "around harvest")]
    [InlineData("For more information: http://example.org/a;b.", "For more information", "http://example.org/a;b")]
    public void Text_ThatIsNoTypedFact_IsKeptUnderItsLabel(string remarks, string label, string value)
    {
        var (snapshot, _) = OfacFixture.Read(OfacFixture.Primary(OfacFixture.Row("1", "A", remarks: $"\"{remarks}\"")));

        Assert.Equal(value, snapshot.Details("1").FirstAttribute(label));
        Assert.Equal(remarks, snapshot.Details("1").Remarks);
    }
}
