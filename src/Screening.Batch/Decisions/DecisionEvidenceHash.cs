using System.Security.Cryptography;
using System.Text;

namespace Screening.Batch;

/// <summary>Hashes over what a reviewer looked at.</summary>
internal static class DecisionEvidenceHash
{
    /// <summary>Short enough for a cell, long enough that two do not meet by chance.</summary>
    private const int Digits = 16;

    public static DecisionEvidence Of(Match match, ScreeningRequest customer) => new(OfListing(match.Details), OfCustomer(customer));

    private static string OfListing(ListingDetails details) => Hash(
    [
        details.Kind.ToString(), .. details.Names.Select(static name => $"name {name.Kind} {name.IsWeak} {name.Text}"),
        .. details.Identifiers.Select(static identifier => $"identifier {identifier} {identifier.Country} {identifier.Qualifier}"),
        .. details.Countries.Select(static country => "country " + country), .. details.BirthDates.Select(static date => "birth " + date),
        .. details.Addresses.Select(static address => "address " + address), .. details.Programmes.Select(static programme => "programme " + programme),
        "basis " + details.LegalBasis, "remarks " + details.Remarks, .. details.Attributes.Select(static attribute => $"{attribute.Label} {attribute.Value}"),
    ]);

    private static string OfCustomer(ScreeningRequest customer) => Hash(
    [
        customer.Name, customer.Kind.ToString(), .. customer.Countries, "birth " + customer.BirthDate, .. customer.Identifiers.Select(static identifier => identifier.ToString()),
    ]);

    private static string Hash(IEnumerable<string> parts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', parts))))[..Digits];
}
