using Screening.Lists.Tables;

namespace Screening.Lists.Ftm;

/// <summary>One target of a FollowTheMoney data set: its own properties, and what other entities say about it.</summary>
internal sealed class FtmEntry(string id, string file, ReadReport report) : MergedEntry(id, file, report)
{
    private static readonly Dictionary<string, IdentifierKind> Numbers = new(StringComparer.Ordinal)
    {
        ["innCode"] = IdentifierKinds.Inn, ["ogrnCode"] = IdentifierKinds.Ogrn, ["leiCode"] = IdentifierKinds.Lei, ["swiftBic"] = IdentifierKinds.Bic,
        ["bikCode"] = IdentifierKind.Other("bik"), ["isin"] = IdentifierKinds.Isin, ["isinCode"] = IdentifierKinds.Isin, ["mmsi"] = IdentifierKinds.Mmsi,
        ["callSign"] = IdentifierKinds.CallSign, ["taxNumber"] = IdentifierKinds.TaxId, ["vatCode"] = IdentifierKinds.TaxId, ["passportNumber"] = IdentifierKinds.Passport,
        ["publicKey"] = IdentifierKinds.Wallet, ["uscCode"] = IdentifierKinds.RegNo, ["kppCode"] = IdentifierKind.Other("kpp"), ["okpoCode"] = IdentifierKind.Other("okpo"),
        ["dunsCode"] = IdentifierKind.Other("duns"), ["socialSecurityNumber"] = IdentifierKinds.NationalId, ["serialNumber"] = IdentifierKinds.Msn,
        ["jibCode"] = IdentifierKinds.RegNo, ["wikidataId"] = IdentifierKind.Other("wikidata"),
    };

    public List<FtmLink> Sanctions { get; } = [];

    public void ReadSchema(string schema, int line)
    {
        SubjectKind? kind = schema switch
        {
            "Person" => SubjectKind.Person,
            "Company" or "Organization" or "LegalEntity" or "PublicBody" => SubjectKind.Organization,
            "Vessel" => SubjectKind.Vessel,
            "Airplane" => SubjectKind.Aircraft,
            "CryptoWallet" => SubjectKind.Wallet,
            "Security" or "Asset" or "Vehicle" or "Thing" => SubjectKind.Unknown,
            _ => null,
        };
        ReadKind(kind, "schema", schema, line);
        Keep("schema", schema);
    }

    public void ReadCaption(string caption)
    {
        if (IsNew("name", caption))
            Add(new ListedName(caption));
    }

    /// <summary>One value of one property. A property without a field of its own is kept: the vocabulary is open.</summary>
    public void ReadProperty(string name, string value, int line)
    {
        if (!IsNew(name, value))
            return;
        switch (name)
        {
            case "name" or "alias":
                Add(new ListedName(value, NameKind.Alias));
                break;
            case "weakAlias":
                Add(new ListedName(value, NameKind.Alias, IsWeak: true));
                break;
            case "previousName":
                Add(new ListedName(value, NameKind.Former));
                break;
            case "birthDate":
                ReadBirth(value, line);
                break;
            case "country" or "nationality" or "citizenship" or "jurisdiction" or "mainCountry" or "flag":
                EntryFacts.AddOnce(Facts.Countries, value.Length == 2 ? value.ToUpperInvariant() : value);
                break;
            case "address":
                EntryFacts.AddOnce(Facts.Addresses, value);
                break;
            case "programId" or "program":
                EntryFacts.AddOnce(Facts.Programmes, value);
                break;
            case "summary" or "notes" or "description":
                Facts.AddRemarks(value);
                break;
            default:
                if (KindOf(name) is { } kind)
                    EntryFacts.AddOnce(Facts.Identifiers, Identifier.Create(kind, value));
                else
                    Facts.AddAttribute(name, value);
                break;
        }
    }

    /// <summary>A number whose kind the file does not say: told by its form and by whose it is.</summary>
    public void ReadNumber(string value)
    {
        if (!IsNew("identifiers", value))
            return;
        var digits = value.All(char.IsAsciiDigit);
        var kind = value.StartsWith("IMO", StringComparison.Ordinal) ? KindOf("imoNumber")!
            : value[0] == 'Q' && value.Length > 1 && value.Skip(1).All(char.IsAsciiDigit) ? IdentifierKind.Other("wikidata")
            : Facts.Kind == SubjectKind.Wallet || IsAddress(value) ? IdentifierKinds.Wallet
            : value.Length == 20 && IdentifierKinds.Lei.IsValid(value) ? IdentifierKinds.Lei
            : Facts.Kind == SubjectKind.Vessel ? KindOnShip(value)
            : Facts.Kind == SubjectKind.Aircraft ? KindOnAircraft(value)
            : digits && IdentifierKinds.Inn.IsValid(value) ? IdentifierKinds.Inn
            : digits && IdentifierKinds.Ogrn.IsValid(value) ? IdentifierKinds.Ogrn
            : Facts.Kind == SubjectKind.Organization && IsBankCode(value) ? IdentifierKinds.Bic
            : KindOf("idNumber")!;
        EntryFacts.AddOnce(Facts.Identifiers, Identifier.Create(kind, value));
    }

    private static IdentifierKind KindOnShip(string value) =>
        value.Length == 9 && value.All(char.IsAsciiDigit) ? IdentifierKinds.Mmsi
        : IdentifierKinds.Imo.LooksLike(value) ? IdentifierKinds.Imo
        : Identifier.Create(IdentifierKinds.CallSign, value).IsValid ? IdentifierKinds.CallSign
        : IdentifierKinds.RegNo;

    // A serial number without a letter is in no register of marks; six characters with a letter and no dash are the transponder's.
    private static IdentifierKind KindOnAircraft(string value) =>
        IdentifierKinds.Tail.LooksLike(value) ? IdentifierKinds.Tail
        : IdentifierKinds.ModeS.LooksLike(value) && !value.All(char.IsAsciiDigit) ? IdentifierKinds.ModeS
        : Identifier.Create(IdentifierKinds.Msn, value).IsValid ? IdentifierKinds.Msn
        : IdentifierKinds.RegNo;

    private static bool IsAddress(string value) => IdentifierKinds.Wallet.LooksLike(value) && Identifier.Create(IdentifierKinds.Wallet, value).IsValid;

    // Four letters name every bank there is; the standard would allow digits, and register numbers have them.
    private static bool IsBankCode(string value) => value.Length > 6 && value.Take(6).All(char.IsAsciiLetterUpper) && IdentifierKinds.Bic.LooksLike(value);

    /// <summary>A passport or another document that is an entity of its own.</summary>
    public void ReadPaper(FtmLink paper)
    {
        var country = paper.Texts("country").FirstOrDefault("");
        var type = paper.Texts("type").FirstOrDefault("");
        var kind = paper.Schema == "Passport" || type.Contains("passport", StringComparison.OrdinalIgnoreCase) ? IdentifierKinds.Passport : KindOf("idNumber")!;
        foreach (var number in paper.Texts("number").Where(number => IsNew(paper.Schema, $"{number}\n{country}")))
            EntryFacts.AddOnce(Facts.Identifiers, Identifier.Create(kind, number, country, type));
        Keep(paper.Schema, paper.ToString());
    }

    /// <summary>The measures, where every sanction states its first day. One without a day may be the oldest: then no day of the others says when the listing began.</summary>
    public void ReadMeasures()
    {
        var measures = new List<Measure>();
        foreach (var sanction in Sanctions)
        {
            Keep("Sanction", sanction.ToString());
            foreach (var programme in sanction.Texts("programId").Concat(sanction.Texts("program")))
                EntryFacts.AddOnce(Facts.Programmes, programme);
            if (MeasureOf(sanction) is { } measure)
                measures.Add(measure);
        }

        if (measures.Count < Sanctions.Count)
            return;
        foreach (var measure in measures)
            EntryFacts.AddOnce(Facts.Measures, measure);
    }

    private static Measure? MeasureOf(FtmLink sanction)
    {
        var field = sanction.Texts("startDate").Any() ? "startDate" : "listingDate";
        DateOnly? opens = null;
        string? doubt = null;
        foreach (var text in sanction.Texts(field))
        {
            if (!PartialDate.TryParse(text.Length > 10 ? text[..10] : text, out var date))
                return null;
            if (opens is not null && date!.Earliest >= opens)
                continue;
            opens = date!.Earliest;
            doubt = date.Earliest == date.Latest ? null : $"only {date.Text} is stated; read as from its first day";
        }

        if (opens is null)
            return null;
        DateOnly? ends = null;
        foreach (var text in sanction.Texts("endDate"))
        {
            if (!IsoDay.TryParse(text.AsSpan(0, Math.Min(10, text.Length)), out var end) || !StatedDays.IsCredible(end))
                return new Measure { Programme = sanction.Programme, Effective = opens, DateField = field, Source = sanction.Authority, Doubt = $"the end '{text}' is no day; read as without an end" };
            ends = end > ends || ends is null ? end : ends;
        }

        return new Measure { Programme = sanction.Programme, Effective = opens, Revoked = ends, DateField = field, Source = sanction.Authority, Doubt = doubt };
    }

    private void ReadBirth(string value, int line)
    {
        if (PartialDate.TryParse(value.Length > 10 && value[10] == 'T' ? value[..10] : value, out var date))
        {
            EntryFacts.AddOnce(Facts.BirthDates, date!);
            return;
        }

        Facts.AddAttribute("birthDate", value);
        Problem("date-unreadable", ProblemSeverity.Error, line, "birthDate", "no day, month or year; kept as an attribute", value);
    }

    /// <summary>The kind of number that a property holds; null when it holds none.</summary>
    private IdentifierKind? KindOf(string property) => property switch
    {
        "imoNumber" => Facts.Kind == SubjectKind.Vessel ? IdentifierKinds.Imo : IdentifierKinds.CompanyImo,
        "registrationNumber" => Facts.Kind == SubjectKind.Aircraft ? IdentifierKinds.Tail : IdentifierKinds.RegNo,
        "idNumber" => Facts.Kind == SubjectKind.Person ? IdentifierKinds.NationalId : IdentifierKinds.RegNo,
        _ => Numbers.GetValueOrDefault(property),
    };
}
