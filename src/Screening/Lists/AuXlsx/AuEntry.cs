using Screening.Lists.Tables;

namespace Screening.Lists.AuXlsx;

/// <summary>One reference of the Australian list, gathered from its rows.</summary>
internal sealed class AuEntry(string id, string file, ReadReport report) : MergedEntry(id, file, report)
{
    private bool hasPrimary;

    public void ReadKind(string printed, int line) => ReadKind(
        printed.ToLowerInvariant() switch
        {
            "individual" or "person" => SubjectKind.Person,
            "entity" or "organisation" or "organization" => SubjectKind.Organization,
            "vessel" => SubjectKind.Vessel,
            _ => null,
        },
        "Type", printed, line);

    public void ReadName(string name, string type, string strength, int line)
    {
        if (!IsNew(type + "\n" + strength, name))
            return;
        NameKind? kind = type.ToLowerInvariant() switch
        {
            "primary name" => NameKind.Primary,
            "alias" or "aka" or "original script" => NameKind.Alias,
            "fka" or "former name" or "formerly known as" => NameKind.Former,
            _ => null,
        };
        if (kind is null)
        {
            Facts.AddAttribute("Name Type", type);
            Problem("name-type-unknown", ProblemSeverity.Warning, line, "Name Type", "no known type of name; read as an alias", type);
        }

        if (strength.ToLowerInvariant() is not ("" or "strong" or "weak"))
        {
            Facts.AddAttribute("Alias Strength", strength);
            Problem("strength-unknown", ProblemSeverity.Warning, line, "Alias Strength", "no known strength; read as a strong alias", strength);
        }

        // The publisher has used a number twice: both subjects stay findable under it.
        if (kind == NameKind.Primary && hasPrimary)
            Problem("id-repeated", ProblemSeverity.Warning, line, AuList.Reference, "a second primary name under one reference: kept as one entry with the names of both", Id);
        hasPrimary |= kind == NameKind.Primary;
        Add(new ListedName(name, kind ?? NameKind.Alias, strength.Equals("weak", StringComparison.OrdinalIgnoreCase)));
    }

    public void ReadBirths(string cell, int line)
    {
        if (!IsNew("Date of Birth", cell))
            return;
        foreach (var value in AuCells.Split(cell))
        {
            if (AuCells.TryBirth(value, out var date))
            {
                EntryFacts.AddOnce(Facts.BirthDates, date!);
                continue;
            }

            Facts.AddAttribute("Date of Birth", value);
            Problem("date-unreadable", ProblemSeverity.Warning, line, "Date of Birth", "no day, month, year or span of years; kept as an attribute", value);
        }
    }

    public void ReadCitizenship(string cell)
    {
        if (!IsNew("Citizenship", cell))
            return;
        foreach (var value in AuCells.Split(cell))
            EntryFacts.AddOnce(Facts.Countries, CountryNames.CodeOf(value) ?? CountryNames.CodeOf(WithoutBrackets(value)) ?? value);
    }

    public void ReadAddress(string cell)
    {
        if (!IsNew("Address", cell))
            return;
        foreach (var value in AuCells.Split(cell))
        {
            EntryFacts.AddOnce(Facts.Addresses, value);
            if (Facts.Kind == SubjectKind.Organization && CountryNames.CodeAtEndOf(value) is { } code)
                EntryFacts.AddOnce(Facts.Countries, code);
        }
    }

    public void ReadImo(string cell)
    {
        if (IsNew("IMO Number", cell))
            EntryFacts.AddOnce(Facts.Identifiers, Identifier.Create(Facts.Kind == SubjectKind.Organization ? IdentifierKinds.CompanyImo : IdentifierKinds.Imo, cell));
    }

    /// <summary>The stated day; null, and reported, when there is none or it cannot be read.</summary>
    public DateOnly? ReadDay(string field, string cell, int line)
    {
        if (AuCells.TryDay(cell, out var day))
            return day;
        if (IsNew(field, cell.Length == 0 ? " " : cell))
        {
            Facts.AddAttribute(field, cell);
            Problem(cell.Length == 0 ? "date-missing" : "date-unreadable", ProblemSeverity.Error, line, field, "no day that can be read; read as in force", cell);
        }

        return null;
    }

    private static string WithoutBrackets(string words)
    {
        var open = words.IndexOf('(', StringComparison.Ordinal);
        return open > 0 ? words[..open].Trim() : words;
    }
}
