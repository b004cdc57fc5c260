namespace Screening.Lists.OfacCsv;

/// <summary>Names and addresses of the companion files.</summary>
internal static class OfacCompanions
{
    /// <summary>The aliases of an entry. They are strong: weak ones stand in the remarks of the primary file only.</summary>
    public static IReadOnlyList<ListedName> Names(OfacParts part, List<OfacProblem> problems)
    {
        var names = new List<ListedName>(part.Aliases.Count);
        for (var i = 0; i < part.Aliases.Count; i++)
        {
            var row = part.Aliases[i].Row;
            if (row[2] is not ("aka" or "fka" or "nka"))
                problems.Add(new OfacProblem("alias-type-unknown", ProblemSeverity.Warning, OfacRole.Aliases, i, "alt_type", "not aka, fka or nka; read as aka", row[2]));
            if (row[4] is { } remark)
                problems.Add(new OfacProblem("alias-remark", ProblemSeverity.Warning, OfacRole.Aliases, i, "alt_remarks", "a remark on an alias is not in use", remark));
            if (row[3] is { } text)
                names.Add(new ListedName(text, row[2] == "fka" ? NameKind.Former : NameKind.Alias));
            else
                problems.Add(new OfacProblem("name-missing", ProblemSeverity.Error, OfacRole.Aliases, i, "alt_name", "an alias without a name", string.Join(',', row.Printed)));
        }

        return names;
    }

    /// <summary>The addresses, each in one line; a row that only says that there is none gives none.</summary>
    public static IReadOnlyList<string> Addresses(OfacParts part)
    {
        var addresses = new List<string>(part.Addresses.Count);
        foreach (var line in part.Addresses)
        {
            var row = line.Row;
            var text = string.Join(", ", new[] { row[2], row[3], row[4], row[5] }.Where(static field => field is not null));
            if (text.Length > 0)
                addresses.Add(text);
        }

        return addresses;
    }
}
