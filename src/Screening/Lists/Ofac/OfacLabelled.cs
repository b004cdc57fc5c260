namespace Screening.Lists.Ofac;

/// <summary>Takes a fact that could not be read; the caller knows the file and the place.</summary>
internal delegate void ReportFact(string code, ProblemSeverity severity, string field, string message, string? rawValue);

/// <summary>
/// Turns facts that carry one of the publisher's labels into typed ones. The labels are the same in the remarks of the flat files and in the
/// fields of the XML kinds; what has no type stays an attribute under its label.
/// </summary>
internal sealed class OfacLabelled(EntryFacts facts, ReportFact report)
{
    private const string WalletLabel = "Digital Currency Address";

    /// <summary>The model of an aircraft, which may name its maker.</summary>
    public const string ModelLabel = "Aircraft Model";

    /// <summary>The maker without which an aircraft's serial number says little; null while unknown.</summary>
    public string? Maker { get; set; }

    /// <summary>The facts that are gathered.</summary>
    public EntryFacts Facts => facts;

    /// <summary>A fact whose label and value the file keeps apart.</summary>
    /// <param name="label">As printed; a colon or dash at its end does not matter.</param>
    /// <param name="value">As printed.</param>
    /// <param name="country">The issuing country in words; null when not stated.</param>
    /// <param name="days">Days of issue and expiry as the remarks of the flat files word them; empty when not stated.</param>
    public void Add(string label, string value, string? country = null, string days = "")
    {
        var bare = OfacLabels.Bare(label);
        if (value.Length == 0)
        {
            facts.AddAttribute(OfacLabels.Unlabelled, bare + days);
            return;
        }

        if (bare.StartsWith(WalletLabel, StringComparison.Ordinal))
        {
            AddWallet(bare[WalletLabel.Length..].TrimStart('-', ' '), value);
            return;
        }

        var printed = country is null ? value : $"{value} ({country})";
        if (OfacLabels.NumberNamed(bare) is { } number && AddNumber(number, printed + days))
            return;
        facts.AddAttribute(bare, printed + days);
    }

    /// <summary>A number, with country and days behind it as the flat files print them.</summary>
    /// <returns>False when there is none.</returns>
    public bool AddNumber(OfacNumberLabel label, string printed)
    {
        var number = OfacNumber.Read(printed);
        if (number.Value.Length == 0)
            return false;
        var kind = KindOf(label, number.Value);
        var qualifier = kind.Equals(IdentifierKinds.Msn) ? Maker : number.Rest;
        EntryFacts.AddOnce(facts.Identifiers, Identifier.Create(kind, number.Value, number.Country ?? label.Country, qualifier));
        if (number.IsDated)
            facts.AddAttribute(label.Text, printed.Trim(' ', ':', '#'));
        return true;
    }

    /// <summary>An address of a digital currency, its label and value in one text.</summary>
    /// <returns>False when the text is none.</returns>
    public bool AddWallet(string text)
    {
        if (!text.StartsWith(WalletLabel + " ", StringComparison.Ordinal) || text[WalletLabel.Length..].TrimStart('-', ' ') is not { Length: > 0 } rest)
            return false;
        var blank = rest.IndexOf(' ', StringComparison.Ordinal);
        AddWallet(blank < 0 ? "" : rest[..blank], blank < 0 ? rest : rest[(blank + 1)..]);
        return true;
    }

    // The currency printed before an address is often wrong; it is kept beside the address and never compared.
    private void AddWallet(string currency, string address) =>
        EntryFacts.AddOnce(facts.Identifiers, Identifier.Create(IdentifierKinds.Wallet, address, qualifier: currency));

    /// <summary>A date of birth; what it says beyond a date is kept as an attribute.</summary>
    public void AddBirth(string printed)
    {
        if (OfacDates.TryRead(printed, out var date, out var isWidened))
            EntryFacts.AddOnce(facts.BirthDates, date!);
        else
            report("date-unreadable", ProblemSeverity.Error, "DOB", "no date that can be read; kept as an attribute", printed);
        if (date is null || isWidened)
            facts.AddAttribute("DOB", printed);
    }

    /// <summary>A place of birth; the country it ends with is one of the subject's.</summary>
    public void AddBirthPlace(string place)
    {
        if (CountryNames.CodeAtEndOf(place) is { } code)
            EntryFacts.AddOnce(facts.Countries, code);
        facts.AddAttribute("POB", place);
    }

    /// <summary>A nationality or citizenship, under its label.</summary>
    public void AddCountry(string label, string country)
    {
        EntryFacts.AddOnce(facts.Countries, CountryNames.CodeOf(country) ?? country);
        facts.AddAttribute(label, country);
    }

    /// <summary>The flag a ship flies; one that is no known country says nothing about the subject.</summary>
    public void AddFlag(string flag)
    {
        facts.AddAttribute("Vessel Flag", flag);
        if (CountryNames.CodeOf(flag) is { } code)
            EntryFacts.AddOnce(facts.Countries, code);
    }

    /// <summary>A ship's call sign.</summary>
    public void AddCallSign(string sign) => EntryFacts.AddOnce(facts.Identifiers, Identifier.Create(IdentifierKinds.CallSign, sign));

    private IdentifierKind KindOf(OfacNumberLabel label, string value)
    {
        if (value.StartsWith("IMO ", StringComparison.Ordinal))
            return facts.Kind == SubjectKind.Vessel ? IdentifierKinds.Imo : IdentifierKinds.CompanyImo;
        if (label.Kind is not null)
            return label.Kind;
        return facts.Kind switch
        {
            SubjectKind.Person => IdentifierKinds.NationalId,
            SubjectKind.Aircraft => IdentifierKinds.Tail,
            _ => IdentifierKinds.RegNo,
        };
    }
}
