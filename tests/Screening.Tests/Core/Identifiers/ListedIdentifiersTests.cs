using System.Text.RegularExpressions;

namespace Screening.Tests.Core.Identifiers;

/// <summary>What a whole list of the United States really prints.</summary>
public partial class ListedIdentifiersTests
{
    [SharedFact]
    public void Imo_OfEveryListedShip_IsAShipNumber() =>
        Assert.All(Rows("vessel").SelectMany(row => ImoNumber().Matches(row)), match => Assert.True(Is("imo", match.Value), match.Value));

    [SharedFact]
    public void Imo_OfRowsThatAreNoShips_AreCompanyNumbersButForOne()
    {
        var numbers = Rows("-0-").SelectMany(row => ImoNumber().Matches(row)).Select(match => match.Value).ToList();

        Assert.True(numbers.Count > 50);
        Assert.InRange(numbers.Count(number => !Is("company_imo", number)), 0, 1);
    }

    [SharedFact]
    public void LooksLike_EveryListedAircraftName_IsATailOrASerialNumber()
    {
        var names = Rows("aircraft").Select(row => PrintedName().Match(row).Groups[1].Value).ToList();

        Assert.True(names.Count > 250);
        Assert.All(names, name => Assert.True(IdentifierKinds.Tail.LooksLike(name) || IdentifierKinds.Msn.LooksLike(name), name));
    }

    [SharedFact]
    public void Wallet_EveryListedAddress_IsValidButForThePaymentIds()
    {
        var addresses = Rows("").SelectMany(row => WalletAddress().Matches(row)).Select(match => match.Groups[1].Value).ToList();

        Assert.True(addresses.Count > 100);
        Assert.All(addresses.Where(address => address.Length != 64), address => Assert.True(Is("wallet", address), address));
    }

    // "XU Bin" is a mark of Cambodia as well. Such a look-up finds nothing; that they are few keeps it cheap.
    [SharedFact]
    public void LooksLike_ListedPersonsNames_AreNoIdentifiersButForAFewTails()
    {
        var names = Rows("individual")
            .Select(row => PrintedName().Match(row).Groups[1].Value.Replace(",", "", StringComparison.Ordinal))
            .ToList();

        Assert.True(names.Count > 2500);
        Assert.DoesNotContain(names, name => IdentifierKinds.All.Any(kind => kind != IdentifierKinds.Tail && kind.LooksLike(name)));
        Assert.InRange(names.Count(name => IdentifierKinds.Tail.LooksLike(name)), 0, names.Count / 1000);
    }

    private static bool Is(string kind, string raw) => Identifier.Create(IdentifierKindsTests.Kind(kind), raw).IsValid;

    private static IEnumerable<string> Rows(string type)
    {
        var rows = File.ReadLines(SharedFiles.At("data", "lists", "ofac-sdn", "2023-03-24", "sdn.csv"));
        return type.Length == 0 ? rows : rows.Where(row => Type().Match(row).Groups[1].Value == type);
    }

    [GeneratedRegex("IMO \\d{7}")]
    private static partial Regex ImoNumber();

    [GeneratedRegex("^\\d+,\"(.*?)\",")]
    private static partial Regex PrintedName();

    [GeneratedRegex("^\\d+,\".*?\",\"?([a-z0-9-]+)[ \"]")]
    private static partial Regex Type();

    [GeneratedRegex("Digital Currency Address - [A-Z]+ ([0-9A-Za-z]+)[;.]")]
    private static partial Regex WalletAddress();
}
