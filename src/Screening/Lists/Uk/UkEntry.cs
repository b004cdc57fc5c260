using Screening.Lists.Tables;

namespace Screening.Lists.Uk;

/// <summary>One entry of a UK list, gathered from its rows or elements.</summary>
internal sealed class UkEntry(string id, string file, ReadReport report) : MergedEntry(id, file, report)
{
    public void ReadKind(string field, string printed, int line) => ReadKind(
        printed.ToLowerInvariant() switch
        {
            "individual" => SubjectKind.Person,
            "entity" => SubjectKind.Organization,
            "ship" => SubjectKind.Vessel,
            _ => null,
        },
        field, printed, line);

    /// <param name="name">The name, its parts joined.</param>
    /// <param name="type">The publisher's type of name.</param>
    /// <param name="strength">The publisher's strength of an alias; empty when none is stated.</param>
    /// <param name="line">The line.</param>
    public void ReadName(string name, string type, string strength, int line)
    {
        if (!IsNew(type + "\n" + strength, name))
            return;
        if (UkNames.KindOf(type) is not { } kind)
        {
            kind = NameKind.Alias;
            Facts.AddAttribute("Name type", type);
            Problem("name-type-unknown", ProblemSeverity.Warning, line, "Name type", "no known type of name; read as an alias", type);
        }

        if (UkNames.IsWeak(strength) is not { } isWeak)
        {
            isWeak = false;
            Facts.AddAttribute("Alias strength", strength);
            Problem("strength-unknown", ProblemSeverity.Warning, line, "Alias strength", "no known strength; read as a strong alias", strength);
        }

        var split = UkNames.Split(name);
        if (split.Count > 1)
            Facts.AddAttribute("Name as printed", name);
        for (var i = 0; i < split.Count; i++)
            Add(new ListedName(split[i].Text, i == 0 ? kind : split[i].IsFormer ? NameKind.Former : NameKind.Alias, isWeak));
    }

    /// <summary>A name in another script, tied to the entry and to no other name of it.</summary>
    public void ReadOtherScript(string name, string script, string language)
    {
        if (!IsNew("other script", name))
            return;
        Add(new ListedName(name, NameKind.Alias));
        var about = string.Join(", ", new[] { script, language }.Where(static text => text.Length > 0));
        if (about.Length > 0)
            Facts.AddAttribute("Non-Latin script", $"{name} ({about})");
    }

    /// <param name="parts">The parts of the address, the country last.</param>
    public void ReadAddress(params IReadOnlyList<string> parts)
    {
        var address = string.Join(", ", parts.Where(static part => part.Length > 0));
        if (!IsNew("address", address))
            return;
        EntryFacts.AddOnce(Facts.Addresses, address);

        // A person may live anywhere; an organisation is of the country it sits in, and the list states no other.
        if (Facts.Kind == SubjectKind.Organization && UkCountries.CodeOf(parts[^1]) is { } code)
            EntryFacts.AddOnce(Facts.Countries, code);
    }

    /// <summary>The free text about the subject, with the numbers in it. The statement of reasons is not read so: it tells of others too.</summary>
    public void ReadOtherInformation(string field, string text)
    {
        if (IsNew(field, text))
            Facts.AddRemarksWithNumbers(text);
    }

    public void ReadBirths(string field, string cell, int line)
    {
        if (!IsNew(field, cell))
            return;
        foreach (var value in UkCells.Values(cell))
        {
            if (UkDates.TryBirth(value, out var date))
            {
                EntryFacts.AddOnce(Facts.BirthDates, date!);
                continue;
            }

            Facts.AddAttribute(field, value);
            Problem("date-unreadable", ProblemSeverity.Error, line, field, "a birth date is dd/MM/yyyy, its unknown parts letters or zeros; kept as an attribute", value);
        }
    }

    public void ReadCountries(string field, string cell)
    {
        if (!IsNew(field, cell))
            return;
        foreach (var value in UkCells.Values(cell))
            EntryFacts.AddOnce(Facts.Countries, UkCountries.CodeOf(value) ?? value);
    }

    public void ReadProgramme(string programme)
    {
        if (programme.Length > 0)
            EntryFacts.AddOnce(Facts.Programmes, programme);
    }

    /// <summary>The measures of the UK Sanctions List, all under the one day it states.</summary>
    public void ReadMeasures(string imposed, string regime, string day, int line)
    {
        if (!IsNew("measures", $"{imposed}\n{regime}\n{day}"))
            return;
        ReadProgramme(regime);
        var before = Facts.Measures.Count;
        foreach (var measure in UkMeasures.Read(imposed, regime, ReadDay(UkMeasures.DateDesignated, day, line)))
            EntryFacts.AddOnce(Facts.Measures, measure);
        if (before > 0)
            Problem("rows-differ", ProblemSeverity.Warning, line, UkMeasures.DateDesignated, "the rows of one entry state different measures or days; all of them are kept", day);
    }

    /// <summary>A ship is of the country whose flag it flies.</summary>
    public void ReadFlag(string cell)
    {
        if (!IsNew("flag", cell))
            return;
        foreach (var value in UkCells.Values(cell))
        {
            if (UkCountries.CodeOf(value) is { } code)
                EntryFacts.AddOnce(Facts.Countries, code);
        }
    }

    /// <summary>The stated day; null, and reported, when there is none or it cannot be read.</summary>
    public DateOnly? ReadDay(string field, string cell, int line)
    {
        if (UkDates.TryDay(cell, out var day))
            return day;
        if (IsNew(field, cell.Length == 0 ? " " : cell))
        {
            Facts.AddAttribute(field, cell);
            Problem(cell.Length == 0 ? "date-missing" : "date-unreadable", ProblemSeverity.Error, line, field, "no day written dd/MM/yyyy; read as in force", cell);
        }

        return null;
    }
}
