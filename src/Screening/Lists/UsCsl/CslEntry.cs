using Screening.Lists.Ofac;
using Screening.Lists.Tables;

namespace Screening.Lists.UsCsl;

/// <summary>One party of one source list, gathered from its rows.</summary>
internal sealed class CslEntry(string id, string file, ReadReport report) : MergedEntry(id, file, report)
{
    private const string WalletLabel = "Digital Currency Address - ";

    public void ReadKind(string printed, int line)
    {
        SubjectKind? kind = printed.ToLowerInvariant() switch
        {
            "" => SubjectKind.Unknown,
            "individual" => SubjectKind.Person,
            "entity" => SubjectKind.Organization,
            "vessel" => SubjectKind.Vessel,
            "aircraft" => SubjectKind.Aircraft,
            _ => null,
        };
        ReadKind(kind, "type", printed, line);
    }

    public void ReadNames(CslRecord record)
    {
        if (record["name"] is { Length: > 0 } name && IsNew("name", name))
            Add(new ListedName(name));
        foreach (var alias in record.List("alt_names").Where(alias => IsNew("alt_names", alias)))
            Add(new ListedName(alias, NameKind.Alias));
        if (record["name"].Length == 0 && HasName)
            Problem("name-missing", ProblemSeverity.Warning, record.Line, "name", "a row without its own name: its other names are screened", Id);
        if (!HasName)
            ReadTextsAsNames([record["source"], record["remarks"], record["addresses"]], record.Line);
    }

    public void ReadAddresses(IReadOnlyList<string> addresses)
    {
        foreach (var address in addresses.Where(address => IsNew("addresses", address)))
        {
            EntryFacts.AddOnce(Facts.Addresses, address);

            // A person may live anywhere; other parties are of the country they sit in, and the list states no other.
            var code = address.AsSpan(Math.Max(0, address.Length - 2));
            if (Facts.Kind != SubjectKind.Person && IsCode(code) && (address.Length == 2 || address[^3] is ' ' or ','))
                EntryFacts.AddOnce(Facts.Countries, code.ToString());
        }
    }

    public void ReadBirths(IReadOnlyList<string> births, int line)
    {
        foreach (var birth in births.Where(birth => IsNew("dates_of_birth", birth)))
        {
            if (OfacDates.TryRead(birth, out var date, out var isWidened) || PartialDate.TryParse(birth, out date))
                EntryFacts.AddOnce(Facts.BirthDates, date!);
            else
                Problem("date-unreadable", ProblemSeverity.Error, line, "dates_of_birth", "no date that can be read; kept as an attribute", birth);
            if (date is null || isWidened)
                Facts.AddAttribute("dates_of_birth", birth);
        }
    }

    public void ReadCountries(string field, IReadOnlyList<string> countries)
    {
        foreach (var country in countries.Where(country => IsNew(field, country)))
            EntryFacts.AddOnce(Facts.Countries, IsCode(country) ? country : CountryNames.CodeOf(country) ?? country);
    }

    public void ReadNumber(CslNumber number, string? maker)
    {
        if (!IsNew("ids", $"{number.Type}\n{number.Country}\n{number.Number}\n{number.Dates}"))
            return;
        if (number.Type.StartsWith(WalletLabel, StringComparison.Ordinal))
        {
            EntryFacts.AddOnce(Facts.Identifiers, Identifier.Create(IdentifierKinds.Wallet, number.Number, qualifier: number.Type[WalletLabel.Length..]));
            Facts.AddAttribute(number.Type, number.Dates);
        }
        else if (OfacLabels.FindNumber(number.Type + " ") is { } label)
        {
            var kind = KindOf(label, number.Number);
            EntryFacts.AddOnce(Facts.Identifiers, Identifier.Create(kind, number.Number, number.Country ?? label.Country, kind.Equals(IdentifierKinds.Msn) ? maker : null));
            if (number.Dates.Length > 0)
                Facts.AddAttribute(number.Type, $"{number.Number}, {number.Dates}");
        }
        else
            Facts.AddAttribute(number.Type.TrimEnd('-', ':', ' '), string.Join(", ", new[] { number.Country ?? "", number.Number, number.Dates }.Where(static text => text.Length > 0)));
    }

    /// <summary>The stated day; null when the field is empty, and null and reported when it cannot be read.</summary>
    public DateOnly? ReadDay(string field, string cell, string reading, int line)
    {
        if (cell.Length == 0)
            return null;
        if (IsoDay.TryParse(cell, out var day) && StatedDays.IsCredible(day))
            return day;
        if (IsNew(field, cell))
        {
            Facts.AddAttribute(field, cell);
            Problem("date-unreadable", ProblemSeverity.Error, line, field, $"no day written yyyy-MM-dd; {reading}", cell);
        }

        return null;
    }

    private IdentifierKind KindOf(OfacNumberLabel label, string value)
    {
        if (value.StartsWith("IMO ", StringComparison.Ordinal))
            return Facts.Kind == SubjectKind.Vessel ? IdentifierKinds.Imo : IdentifierKinds.CompanyImo;
        return label.Kind ?? Facts.Kind switch
        {
            SubjectKind.Person => IdentifierKinds.NationalId,
            SubjectKind.Aircraft => IdentifierKinds.Tail,
            _ => IdentifierKinds.RegNo,
        };
    }

    private static bool IsCode(ReadOnlySpan<char> text) => text.Length == 2 && char.IsAsciiLetterUpper(text[0]) && char.IsAsciiLetterUpper(text[1]);
}
