namespace Screening.Lists.OfacCsv;

/// <summary>The files of one list in one delivery, joined by the number of the entry.</summary>
internal sealed class OfacEdition
{
    private readonly ListId list;
    private readonly ReadReport report;
    private readonly OfacRowCache? cache;
    private readonly Dictionary<OfacRole, OfacFile> files = [];
    private readonly List<string> mismatches = [];
    private readonly Dictionary<string, OfacParts> parts = new(StringComparer.Ordinal);
    private readonly EntryCounts counts = new();

    /// <exception cref="ListReadException">A file is damaged, or two have the same role.</exception>
    public OfacEdition(ListId list, IEnumerable<OfacFile> delivered, ReadReport report, OfacRowCache? cache)
    {
        (this.list, this.report, this.cache) = (list, report, cache);
        foreach (var file in delivered)
        {
            if (!files.TryAdd(file.Role, file))
                throw new ListReadException(file.File.Path, 0, null, $"a second file of {file.Role} beside {files[file.Role].File.Path}: which one counts is not known");
        }

        // The order in which entries stand is the primary file's.
        foreach (var file in files.Values.OrderByDescending(static file => file.Role))
            Take(file);
        Join();
    }

    /// <summary>Every entry has an address row, so addresses alone tell who is listed; aliases or comments alone do not.</summary>
    public bool TellsPresence => files.ContainsKey(OfacRole.Primary) || files.ContainsKey(OfacRole.Addresses);

    /// <summary>Whether the file that tells who is listed stops without its mark.</summary>
    public bool LacksEndMark => TellsPresence && !files[Census].HasEndMark;

    /// <summary>What the files say against each other, one line each.</summary>
    public IReadOnlyList<string> Mismatches => mismatches;

    private OfacRole Census => files.ContainsKey(OfacRole.Primary) ? OfacRole.Primary : OfacRole.Addresses;

    public IReadOnlyList<ListEntry> Entries()
    {
        var entries = new List<ListEntry>(parts.Count);
        foreach (var part in parts.Values)
        {
            if (part.Primary.Count + part.Aliases.Count + part.Addresses.Count == 0)
                continue;
            var read = EntryOf(part);
            foreach (var problem in read.Problems)
                Report(problem.Code, problem.Severity, part, problem.Role, problem.Row, problem.Field, problem.Message, problem.RawValue);
            counts.Add(read.Entry);
            entries.Add(read.Entry);
        }

        counts.WriteTo(report);
        return entries;
    }

    private OfacJoined EntryOf(OfacParts part)
    {
        var withAliases = files.ContainsKey(OfacRole.Aliases);
        var withAddresses = files.ContainsKey(OfacRole.Addresses);
        if (cache is not null && cache.Entries.TryGetValue((list, part.Id), out var known)
            && known.WithAliases == withAliases && known.WithAddresses == withAddresses && known.Parts.HasSameRows(part))
            return known;

        var problems = new List<OfacProblem>();
        var entry = new ListEntry(part.Id)
        {
            Details = part.Primary.Count == 0 ? null : OfacPrimary.Read(part, problems),
            CompanionNames = withAliases ? OfacCompanions.Names(part, problems) : null,
            CompanionAddresses = withAddresses ? OfacCompanions.Addresses(part) : null,
        };
        var read = new OfacJoined(part, withAliases, withAddresses, entry, problems);
        if (cache is not null)
            cache.Entries[(list, part.Id)] = read;
        return read;
    }

    private void Take(OfacFile file)
    {
        var lines = OfacTable.Read(file, report, cache);
        report.Count("rows " + file.Role.ToString().ToLowerInvariant(), lines.Count);
        foreach (var line in lines)
        {
            var id = line.Row[0];
            if (id is null)
            {
                id = $"line-{line.Number}";
                report.Add("id-missing", ProblemSeverity.Error, file.File.Path, line.Number, "ent_num", "a row without a number is kept under its line");
            }
            else if (!id.All(char.IsAsciiDigit))
                report.Add("id-odd", ProblemSeverity.Error, file.File.Path, line.Number, "ent_num", "not a number; kept as printed", id);

            if (!parts.TryGetValue(id, out var part))
                parts.Add(id, part = new OfacParts(id));
            part.Add(file.Role, line);
        }
    }

    /// <summary>
    /// Reports numbers that one file has and another lacks. A number that only a companion holds is kept as an entry: in doubt it is listed.
    /// </summary>
    private void Join()
    {
        var primary = files.ContainsKey(OfacRole.Primary);
        var census = Census;
        foreach (var part in parts.Values)
        {
            if (part.Comments.Count > 0 && part.Primary.Count == 0)
                Report("comment-unjoined", ProblemSeverity.Error, part, OfacRole.Comments, 0, "ent_num",
                    primary ? "the primary file has no such number: the rest of a remark cannot be joined" : "no primary file: the rest of a remark cannot be joined", part.Comments[0].Row.Printed[1]);
            if (!TellsPresence || part.Of(census).Count > 0)
                continue;
            foreach (var role in (OfacRole[])[OfacRole.Addresses, OfacRole.Aliases])
            {
                if (part.Of(role).Count > 0)
                    Report("id-unknown", ProblemSeverity.Error, part, role, 0, "ent_num", $"the number is not in {files[census].File.Name}; kept as listed", part.Id);
            }
        }

        if (TellsPresence)
        {
            AddMismatch(OfacRole.Aliases, census, part => part.Aliases.Count > 0 && part.Of(census).Count == 0);
            AddMismatch(OfacRole.Addresses, census, part => part.Addresses.Count > 0 && part.Of(census).Count == 0);
        }

        if (!primary || !files.TryGetValue(OfacRole.Addresses, out var addresses))
            return;
        AddMismatch(OfacRole.Primary, OfacRole.Addresses, static part => part.Primary.Count > 0 && part.Addresses.Count == 0);
        foreach (var part in parts.Values.Where(static part => part.Primary.Count > 0 && part.Addresses.Count == 0))
            Report("id-without-address", ProblemSeverity.Error, part, OfacRole.Primary, 0, "ent_num", $"the number is not in {addresses.File.Name}: the files are of different days, or one is cut", part.Id);
    }

    private void AddMismatch(OfacRole holds, OfacRole lacks, Func<OfacParts, bool> differs)
    {
        var ids = parts.Values.Where(differs).Select(static part => part.Id).ToList();
        if (ids.Count > 0)
            mismatches.Add($"{ids.Count} numbers of {files[holds].File.Name} are not in {files[lacks].File.Name}, such as {ids[0]}");
    }

    private void Report(string code, ProblemSeverity severity, OfacParts part, OfacRole role, int row, string? field, string message, string? raw) =>
        report.Add(code, severity, files[role].File.Path, part.Of(role)[row].Number, field, message, raw);
}
