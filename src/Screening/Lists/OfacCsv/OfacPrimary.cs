using Screening.Lists.Ofac;

namespace Screening.Lists.OfacCsv;

/// <summary>Reads the primary row of an entry; the further rows of a repeated number add to the first.</summary>
internal static class OfacPrimary
{
    /// <summary>The publisher cuts remarks at this length and puts the rest into the comments file.</summary>
    public const int RemarksLimit = 1000;

    private static readonly (int Index, string Label)[] AttributeFields =
        [(4, "Title"), (6, "Vessel Type"), (7, "Tonnage"), (8, "Gross Registered Tonnage"), (9, "Vessel Flag"), (10, "Vessel Owner")];

    public static ListingDetails Read(OfacParts part, List<OfacProblem> problems)
    {
        var facts = new EntryFacts(SubjectKind.Unknown) { IsUnreadable = part.Primary[0].Row[0] is null };
        for (var i = 0; i < part.Primary.Count; i++)
        {
            if (i > 0)
                problems.Add(new OfacProblem("id-repeated", ProblemSeverity.Error, OfacRole.Primary, i, "ent_num", "the number stands above already: the rows are kept as one entry with the names of both", part.Id));
            ReadFields(part.Primary[i].Row, i, facts, problems);
            var text = Remarks(part, i);
            if (text.Trim() is not { Length: > 0 } printed)
                continue;
            facts.AddRemarks(printed);
            var isCut = text.Length >= RemarksLimit && part.Comments.Count == 0 && !printed.EndsWith('.');
            if (isCut)
                problems.Add(new OfacProblem("remark-cut", ProblemSeverity.Warning, OfacRole.Primary, i, "remarks", $"cut at {RemarksLimit} characters and its comment is not in the delivery: facts after that are missing", null));
            var row = i;
            new OfacRemarks(new OfacLabelled(facts, (code, severity, field, message, raw) => problems.Add(new OfacProblem(code, severity, OfacRole.Primary, row, field, message, raw)))).Read(printed, isCut);
        }

        return facts.Build(part.Id).Details!;
    }

    private static void ReadFields(OfacRow row, int index, EntryFacts facts, List<OfacProblem> problems)
    {
        ReadName(row, index, facts, problems);
        ReadKind(row[2], index, facts, problems);
        foreach (var tag in (row[3] ?? "").Split("] [", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (tag.Trim('[', ']', ' ') is { Length: > 0 } programme)
                EntryFacts.AddOnce(facts.Programmes, programme);
        }

        if (row[5] is { } callSign)
            EntryFacts.AddOnce(facts.Identifiers, Identifier.Create(IdentifierKinds.CallSign, callSign));
        foreach (var (field, label) in AttributeFields)
            facts.AddAttribute(label, row[field] ?? "");
        if (CountryNames.CodeOf(row[9] ?? "") is { } flag)
            EntryFacts.AddOnce(facts.Countries, flag);
    }

    private static void ReadName(OfacRow row, int index, EntryFacts facts, List<OfacProblem> problems)
    {
        if (row[1] is { } name)
        {
            facts.AddName(new ListedName(name));
            return;
        }

        var text = string.Join(" ", Enumerable.Range(0, row.Printed.Length).Select(field => row[field]).Where(static field => field is not null));
        facts.IsUnreadable = true;
        facts.AddName(new ListedName(text.Length > 0 ? text : "(empty row)"));
        problems.Add(new OfacProblem("name-missing", ProblemSeverity.Error, OfacRole.Primary, index, "sdn_name", "an entry without a name: the text of its row is screened instead", string.Join(',', row.Printed)));
    }

    private static void ReadKind(string? printed, int index, EntryFacts facts, List<OfacProblem> problems)
    {
        // The flat files call an organisation nothing.
        var kind = printed is null ? SubjectKind.Organization : OfacKinds.Find(printed);
        if (kind is null)
        {
            facts.AddAttribute("Type", printed!);
            problems.Add(new OfacProblem("type-unknown", ProblemSeverity.Warning, OfacRole.Primary, index, "sdn_type", "a type that is not known; the entry is compared with every kind", printed));
        }

        // Rows of one number that disagree are an entry of unknown kind: no kind may be held against a match.
        facts.Kind = kind is null || (index > 0 && facts.Kind != kind) ? SubjectKind.Unknown : kind.Value;
    }

    /// <summary>The remarks with their comment, joined as they were cut: without a blank.</summary>
    private static string Remarks(OfacParts part, int index)
    {
        var row = part.Primary[index].Row;
        var text = row[11] is null ? "" : row.Printed[11];
        return index == 0 ? text + string.Concat(part.Comments.Select(static line => line.Row[1] is null ? "" : line.Row.Printed[1])) : text;
    }
}
