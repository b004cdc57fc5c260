using Screening;
using Screening.Testing;
using Xunit;

namespace CompliancePolicy;

/// <summary>A team's own policy, held against the lists and the version of the library in use: an update that changes an answer fails here first.</summary>
public sealed class PolicyTests
{
    private static readonly Screener Screener = new(RegisterFile.LoadEmbedded().Register);

    public static TheoryData<PolicyCase> Policy() => new(PolicyTable.Read(Path.Combine(AppContext.BaseDirectory, "policy.csv")));

    [Theory]
    [MemberData(nameof(Policy), DisableDiscoveryEnumeration = true)]
    public void Payment_OfThePolicy_IsTreatedAsWritten(PolicyCase policy) => policy.Check(Screener);

    [Fact]
    public void Payment_OnTheDaysAroundALicence_ChangesOnTheDay()
    {
        Screener.Expect("Belaruskali", on: "2025-12-14").Hit().InForce("us-ofac-sdn");
        Screener.Expect("Belaruskali", on: "2025-12-15").Hit().Licensed("us-ofac-sdn", "BELARUS-GL-13");
    }

    /// <summary>No list says what your code does with a delisting: made-up listings do, in a line.</summary>
    [Fact]
    public void Counterparty_Delisted_IsAPastHitFromThatDay()
    {
        var screener = TestRegister.Screener(ListingBuilder.Named("Acme Trading LLC").On("house").Designated("2024-03-01").Delisted("2025-01-01"));

        screener.Expect("Acme Trading", on: "2024-12-31").Hit();
        screener.Expect("Acme Trading", on: "2025-01-01").PastHit().Revoked("house");
    }

    /// <summary>For the auditor: every listed name unchanged, and how many are found when they are misspelt. The report stands beside the test's binaries.</summary>
    [Fact]
    public async Task ListedNames_UnchangedAndManipulated_AreFound()
    {
        var report = NameTest.Run(Screener, new DateOnly(2025, 12, 14), new NameTestOptions { Queries = 50 });
        await report.WriteAsync(Path.Combine(AppContext.BaseDirectory, "name-test"));

        report.EveryListedNameFound().Found("upper case", 1).Found("letter doubled", 0.95).Found("letters swapped", 0.9);
    }
}
