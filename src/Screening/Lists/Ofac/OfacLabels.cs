namespace Screening.Lists.Ofac;

/// <summary>A label that stands before a number.</summary>
/// <param name="Text">As printed.</param>
/// <param name="Kind">The kind of number; null when it depends on what the subject is.</param>
/// <param name="Country">The country the label itself names.</param>
internal sealed record OfacNumberLabel(string Text, IdentifierKind? Kind, string? Country = null);

/// <summary>The labels of remarks. An unknown one loses nothing: it becomes an attribute.</summary>
internal static class OfacLabels
{
    /// <summary>The label of text that has none.</summary>
    public const string Unlabelled = "Remark";

    private const int LongestLabel = 60;

    private static readonly OfacNumberLabel[] Numbers = [.. new OfacNumberLabel[]
    {
        new("Passport", IdentifierKinds.Passport),
        new("Diplomatic Passport", IdentifierKinds.Passport),
        new("Stateless Person Passport", IdentifierKinds.Passport),
        new("British National Overseas Passport", IdentifierKinds.Passport),
        new("Travel Document Number", IdentifierKinds.Passport),

        new("National ID No.", IdentifierKinds.NationalId),
        new("National Foreign ID Number", IdentifierKinds.NationalId),
        new("Personal ID Card", IdentifierKinds.NationalId),
        new("Cedula No.", IdentifierKinds.NationalId),
        new("C.U.R.P.", IdentifierKinds.NationalId, "MX"),
        new("D.N.I.", IdentifierKinds.NationalId),
        new("C.U.I.", IdentifierKinds.NationalId),
        new("C.U.I.P.", IdentifierKinds.NationalId),
        new("I.F.E.", IdentifierKinds.NationalId, "MX"),
        new("SSN", IdentifierKinds.NationalId, "US"),
        new("Numero de Identidad", IdentifierKinds.NationalId),
        new("Tazkira National ID Card", IdentifierKinds.NationalId, "AF"),
        new("Turkish Identification Number", IdentifierKinds.NationalId, "TR"),
        new("Kenyan ID No.", IdentifierKinds.NationalId, "KE"),
        new("Moroccan Personal ID No.", IdentifierKinds.NationalId, "MA"),
        new("Bosnian Personal ID No.", IdentifierKinds.NationalId, "BA"),
        new("UAE Identification", IdentifierKinds.NationalId, "AE"),
        new("Residency Number", IdentifierKinds.NationalId),

        new("Tax ID No.", IdentifierKinds.TaxId),
        new("NIT", IdentifierKinds.TaxId),
        new("RUC", IdentifierKinds.TaxId),
        new("RIF", IdentifierKinds.TaxId),
        new("RTN", IdentifierKinds.TaxId),
        new("RFC", IdentifierKinds.TaxId, "MX"),
        new("R.F.C.", IdentifierKinds.TaxId, "MX"),
        new("C.U.I.T.", IdentifierKinds.TaxId),
        new("C.I.F.", IdentifierKinds.TaxId),
        new("V.A.T. Number", IdentifierKinds.TaxId),
        new("US FEIN", IdentifierKinds.TaxId, "US"),
        new("Italian Fiscal Code", IdentifierKinds.TaxId, "IT"),
        new("Paraguayan tax identification number", IdentifierKinds.TaxId, "PY"),
        new("Numero Unico de Identificacao Tributaria (NUIT)", IdentifierKinds.TaxId, "MZ"),
        new("INN", IdentifierKinds.Inn),
        new("OGRN", IdentifierKinds.Ogrn),

        new("Registration Number", null),
        new("Registration ID", null),
        new("Identification Number", null),
        new("Company Number", IdentifierKinds.RegNo),
        new("UK Company Number", IdentifierKinds.RegNo, "GB"),
        new("Business Number", IdentifierKinds.RegNo),
        new("Business Registration Number", IdentifierKinds.RegNo),
        new("Business Registration Document # CUD", IdentifierKinds.RegNo),
        new("Business Registration Document", IdentifierKinds.RegNo),
        new("Branch Unit Number", IdentifierKinds.RegNo),
        new("C.R. No.", IdentifierKinds.RegNo),
        new("Romanian C.R.", IdentifierKinds.RegNo, "RO"),
        new("Central Registration System Number", IdentifierKinds.RegNo),
        new("Certificate of Incorporation Number", IdentifierKinds.RegNo),
        new("Chamber of Commerce Number", IdentifierKinds.RegNo),
        new("Commercial Registry Number", IdentifierKinds.RegNo),
        new("Dubai Chamber of Commerce Membership No.", IdentifierKinds.RegNo, "AE"),
        new("Economic Register Number (CBLS)", IdentifierKinds.RegNo),
        new("Enterprise Number", IdentifierKinds.RegNo),
        new("File Number", IdentifierKinds.RegNo),
        new("Folio Mercantil No.", IdentifierKinds.RegNo),
        new("Istanbul Chamber of Comm. No.", IdentifierKinds.RegNo, "TR"),
        new("Matricula Mercantil No", IdentifierKinds.RegNo),
        new("Public Registration Number", IdentifierKinds.RegNo),
        new("Registered Charity No.", IdentifierKinds.RegNo),
        new("Unified Social Credit Code (USCC)", IdentifierKinds.RegNo),
        new("United Social Credit Code Certificate (USCCC)", IdentifierKinds.RegNo),

        new("Legal Entity Number", IdentifierKinds.Lei),
        new("SWIFT/BIC", IdentifierKinds.Bic),
        new("ISIN", IdentifierKinds.Isin),
        new("BIK (RU)", IdentifierKind.Other("bik"), "RU"),
        new("D-U-N-S Number", IdentifierKind.Other("duns")),
        new("Government Gazette Number", IdentifierKind.Other("government_gazette_number")),
        new("License", IdentifierKind.Other("licence")),
        new("Trade License No.", IdentifierKind.Other("trade_licence")),
        new("Driver's License No.", IdentifierKind.Other("drivers_licence")),
        new("Electoral Registry No.", IdentifierKind.Other("electoral_registry")),
        new("Birth Certificate Number", IdentifierKind.Other("birth_certificate")),
        new("Refugee ID Card", IdentifierKind.Other("refugee_id_card")),

        new("Vessel Registration Identification", IdentifierKind.Other("vessel_registration")),
        new("MMSI", IdentifierKinds.Mmsi),
        new("Other Vessel Call Sign", IdentifierKinds.CallSign),

        new("Aircraft Tail Number", IdentifierKinds.Tail),
        new("Previous Aircraft Tail Number", IdentifierKinds.Tail),
        new("Aircraft Manufacturer's Serial Number (MSN)", IdentifierKinds.Msn),
        new("Aircraft Manufacturer\u2019s Serial Number (MSN)", IdentifierKinds.Msn),
        new("Aircraft Serial Identification", IdentifierKinds.Msn),
        new("Aircraft Construction Number (also called L/N or S/N or F/N)", IdentifierKind.Other("construction_number")),
        new("Aircraft Mode S Transponder Code", IdentifierKinds.ModeS),
    }.OrderByDescending(static label => label.Text.Length)];

    // Texts whose label is not told by a colon.
    private static readonly string[] Attributes = [.. new[]
    {
        "Gender", "Website", "Email Address", "Phone Number", "Phone No.", "Telephone No.", "Telephone", "Fax No.", "Organization Established Date",
        "Target Type", "Aircraft Model", "Aircraft Manufacture Date", "Aircraft Operator", "Former Vessel Flag", "Vessel Year of Build",
        "Nationality of Registration", "Issuer Name", "Equity Ticker", "Listing Date (CMIC)", "Effective Date (CMIC)",
        "Purchase/Sales For Divestment Date (CMIC)", "Executive Order 14024 Directive Information -", "Executive Order 14024 Directive Information",
        "Vessel Flag", "Vessel Type", "Additional Sanctions Information -", "Executive Order 13662 Directive Determination -", "Member of",
    }.OrderByDescending(static label => label.Length)];

    private static readonly Dictionary<string, OfacNumberLabel> NumbersByText = Numbers.ToDictionary(static label => label.Text, StringComparer.OrdinalIgnoreCase);

    /// <summary>A label without the colon, dash or number sign that the publisher ends it with.</summary>
    public static string Bare(string label) => label.TrimEnd(' ', '-', ':', '#');

    /// <summary>The number label of exactly that text, whatever its case; null when it is none.</summary>
    /// <param name="label">A bare label.</param>
    public static OfacNumberLabel? NumberNamed(string label) => NumbersByText.GetValueOrDefault(label);

    /// <summary>The longest number label that the text begins with; null when it begins with none.</summary>
    public static OfacNumberLabel? FindNumber(string text) => Array.Find(Numbers, label => IsBefore(text, label.Text));

    /// <summary>Splits a text into its label and its value.</summary>
    public static (string Label, string Value) SplitAttribute(string text)
    {
        if (Array.Find(Attributes, label => IsBefore(text, label)) is { } known)
            return (Bare(known), text[known.Length..].TrimStart(':', ' '));
        var colon = text.IndexOf(": ", StringComparison.Ordinal);
        return colon is > 0 and <= LongestLabel ? (text[..colon], text[(colon + 2)..].Trim()) : (Unlabelled, text);
    }

    private static bool IsBefore(string text, string label) =>
        text.Length > label.Length && text.StartsWith(label, StringComparison.Ordinal) && (text[label.Length] is ' ' or ':' or '#');
}
