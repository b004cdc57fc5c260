namespace Screening.Tests.Core.Identifiers;

public class NationalNumbersTests
{
    [Theory]
    [InlineData("tax_id", "RU", "7733546058", true)]
    [InlineData("tax_id", "RU", "770501001", false)]
    [InlineData("tax_id", "BY", "100582346", true)]
    [InlineData("tax_id", "BY", "100582347", false)]
    [InlineData("tax_id", "BY", "AC1400707", true)]
    [InlineData("tax_id", "BY", "AB9050449", true)]
    [InlineData("tax_id", "BY", "AC1400708", false)]
    [InlineData("tax_id", "CN", "9113100033607322XK", true)]
    [InlineData("tax_id", "CN", "9113100033607322XL", false)]
    [InlineData("tax_id", "DE", "1", false)]
    [InlineData("reg_no", "RU", "1027802763240", true)]
    [InlineData("reg_no", "RU", "1027802763241", false)]
    [InlineData("reg_no", "RU", "18141830", true)]
    [InlineData("reg_no", "BY", "200127206", true)]
    [InlineData("passport", "BY", "MP2663333", true)]
    [InlineData("passport", "BY", "P4289481", false)]
    [InlineData("passport", "RU", "722881075", true)]
    [InlineData("national_id", "BY", "3091073M001PB6", true)]
    [InlineData("national_id", "BY", "3300389A054PB9", true)]
    [InlineData("national_id", "BY", "3300389A054PB8", false)]
    [InlineData("national_id", "CN", "210603197112150023", true)]
    [InlineData("national_id", "CN", "210603197112150024", false)]
    [InlineData("national_id", "IR", "0653027761", true)]
    [InlineData("national_id", "IR", "0653027762", false)]
    public void IsValid_WithTheCountrysRule_ChecksTheCheckDigit(string kind, string country, string raw, bool valid) =>
        Assert.Equal(valid, Identifier.Create(IdentifierKindsTests.Kind(kind), raw, country).IsValid);
}
