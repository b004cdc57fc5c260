using System.Collections.Frozen;
using Screening.Lists.Xml;

namespace Screening.Lists.EuXml;

/// <summary>Reads one identification: its kind from the code, its number as printed; what is said against it is kept with it.</summary>
internal static class EuIdentifications
{
    private static readonly FrozenDictionary<string, IdentifierKind> Kinds = new Dictionary<string, IdentifierKind>
    {
        ["passport"] = IdentifierKinds.Passport,
        ["id"] = IdentifierKinds.NationalId,
        ["fiscalcode"] = IdentifierKinds.TaxId,
        ["taxid"] = IdentifierKinds.TaxId,
        ["euvat"] = IdentifierKinds.TaxId,
        ["ssn"] = IdentifierKinds.TaxId,
        ["regnumber"] = IdentifierKinds.RegNo,
        ["tradelic"] = IdentifierKinds.RegNo,
        ["unssn"] = IdentifierKinds.RegNo,
        ["swiftbic"] = IdentifierKinds.Bic,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Codes that are known and have no kind of ours.</summary>
    private static readonly FrozenSet<string> Others =
        new[] { "other", "birthcert", "drivinglicence", "nationcert", "travelcardid", "residentperm", "electionid" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly (string Field, string Words)[] Flags =
    [
        ("knownFalse", "known false"), ("knownExpired", "known to be expired"), ("reportedLost", "reported lost"), ("revokedByIssuer", "revoked by its issuer"), ("diplomatic", "diplomatic"),
    ];

    private static readonly (string Field, string Words)[] Details =
    [
        ("issuedBy", "issued by"), ("issueDate", "issued on"), ("validFrom", "valid from"), ("validTo", "valid to"), ("nameOnDocument", "name on it"), ("region", "region"),
    ];

    private static readonly HashSet<string> Fields =
    [
        "@identificationTypeCode", "@identificationTypeDescription", "@number", "@latinNumber", "@countryIso2Code", "@countryDescription",
        .. Flags.Select(static flag => "@" + flag.Field), .. Details.Select(static detail => "@" + detail.Field),
    ];

    public static void Read(XmlPiece identification, EuEntity entity)
    {
        var country = EuPlaces.CountryOf(identification);
        var qualifier = Qualifier(identification);
        var isFalse = IsSet(identification, "knownFalse");
        var found = false;
        foreach (var printed in new[] { identification.Attribute("number"), identification.Attribute("latinNumber") }.Where(static text => text.Any(char.IsLetterOrDigit)).Distinct())
        {
            found = true;

            // The publisher says that it is not this subject's: kept to be read, never matched.
            if (isFalse)
            {
                entity.Facts.AddAttribute("identification (known false)", string.Join("; ", new[] { printed, country, qualifier }.Where(static text => !string.IsNullOrEmpty(text))));
                continue;
            }

            foreach (var (kind, number) in Numbers(identification, printed, entity))
                EntryFacts.AddOnce(entity.Facts.Identifiers, Identifier.Create(kind, number, country, number == printed ? qualifier : string.Join("; ", new[] { printed, qualifier }.Where(static text => text.Length > 0))));
        }

        if (!found)
        {
            entity.Facts.AddAttribute("identification", string.Join("; ", identification.Children.Where(static child => child.Text.Length > 0 && child.Name != "@logicalId").Select(static child => child.Text)));
            entity.Notes.Problem("number-missing", ProblemSeverity.Warning, identification, "an identification without a number; its texts are kept as an attribute");
        }

        entity.Rest(identification, Fields);
    }

    /// <summary>The number and its kind; a Russian tax number printed with the code of its tax office is told from it.</summary>
    private static IEnumerable<(IdentifierKind Kind, string Number)> Numbers(XmlPiece identification, string printed, EuEntity entity)
    {
        var slash = printed.IndexOf('/', StringComparison.Ordinal);
        if (slash > 0 && IsDigits(printed.AsSpan(0, slash).Trim(), 10) && IsDigits(printed.AsSpan(slash + 1).Trim(), 9))
            return [(IdentifierKinds.TaxId, printed[..slash].Trim()), (IdentifierKind.Other("kpp"), printed[(slash + 1)..].Trim())];
        return [(KindOf(identification, printed, entity), printed)];
    }

    private static IdentifierKind KindOf(XmlPiece identification, string printed, EuEntity entity)
    {
        var code = identification.Attribute("identificationTypeCode");
        if (Kinds.TryGetValue(code, out var kind))
            return kind;

        // One code for ships and for shipping companies.
        if (code.Equals("imo", StringComparison.OrdinalIgnoreCase))
            return LabelledNumbers.ImoKind(printed, isShip: false);
        if (!Others.Contains(code))
            entity.Notes.Problem("identification-type-unknown", ProblemSeverity.Warning, identification, "no known kind of identification; kept under its own name");
        return code.Any(char.IsLetterOrDigit) ? IdentifierKind.Other(code) : IdentifierKind.Other("unstated");
    }

    private static string Qualifier(XmlPiece identification)
    {
        var words = new List<string>();
        if (identification.Attribute("identificationTypeDescription") is { Length: > 0 } description)
            words.Add(description);
        words.AddRange(Flags.Where(flag => IsSet(identification, flag.Field)).Select(static flag => flag.Words));
        words.AddRange(Details.Where(detail => identification.Attribute(detail.Field).Length > 0).Select(detail => $"{detail.Words} {identification.Attribute(detail.Field)}"));
        words.AddRange(identification.Named("remark").Where(static remark => remark.Text.Length > 0).Select(static remark => remark.Text));
        return string.Join("; ", words);
    }

    private static bool IsSet(XmlPiece identification, string flag) => identification.Attribute(flag) is "true" or "1";

    private static bool IsDigits(ReadOnlySpan<char> text, int length) => text.Length == length && !text.ContainsAnyExceptInRange('0', '9');
}
