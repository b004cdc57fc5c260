namespace Screening.History;

/// <summary>What an edition loses against the one before it, renumbered listings aside.</summary>
internal readonly record struct EditionLosses
{
    /// <summary>The listings in force before.</summary>
    public int Before { get; private init; }

    /// <summary>Those that the edition no longer holds.</summary>
    public int Gone { get; private init; }

    /// <summary>Those that it holds with no measure in force any more, where the one before had one in force on the same day.</summary>
    public int Ended { get; private init; }

    /// <summary>How many in a row, from the end of the earlier file backwards, the edition does not hold.</summary>
    public int LostAtTheEnd { get; private init; }

    /// <summary>Those that both print with a name.</summary>
    public int Kept { get; private init; }

    /// <summary>Those of them whose primary name has other words.</summary>
    public int Renamed { get; private init; }

    /// <summary>The names beside the primary one that the kept listings bore before.</summary>
    public int Names { get; private init; }

    /// <summary>How many of them the kept listings bear fewer.</summary>
    public int NamesLost { get; private init; }

    /// <summary>The field that most of its listings lost: of so many kept listings that had it, so many have none of it now.</summary>
    public (string Field, int Had, int Lost) Emptied { get; private init; }

    public int Lost => Gone + Ended;

    public static EditionLosses Between(ListSnapshot before, ListSnapshot next)
    {
        var day = next.NotAfter ?? next.Day;
        var now = new Dictionary<string, ListEntry>(next.Entries.Count, StringComparer.Ordinal);
        foreach (var entry in next.Entries)
            now.TryAdd(entry.Id, entry);
        var continued = Renumbered(before, next, now);
        var (inForce, gone, ended, tail, kept, renamed) = (0, 0, 0, 0, 0, 0);
        var facts = new FactLosses();
        foreach (var old in before.Entries)
        {
            var active = IsActive(old, day);
            inForce += active ? 1 : 0;
            if (!now.TryGetValue(continued.GetValueOrDefault(old.Id, old.Id), out var entry))
            {
                gone += active ? 1 : 0;
                tail++;
                continue;
            }

            tail = 0;
            if (ReferenceEquals(old, entry))
            {
                kept += old.Details is null ? 0 : 1;
                facts.Add(old, entry);
                continue;
            }

            facts.Add(old, entry);
            ended += active && !IsActive(entry, day) ? 1 : 0;
            if (Primary(old) is not { } was || Primary(entry) is not { } name)
                continue;
            kept++;
            renamed += was == name || SubjectNames.KeyOf([was]) == SubjectNames.KeyOf([name]) ? 0 : 1;
        }

        return new EditionLosses
        {
            Before = inForce, Gone = gone, Ended = ended, LostAtTheEnd = tail, Kept = kept, Renamed = renamed, Names = facts.Names, NamesLost = facts.NamesLost, Emptied = facts.Worst,
        };
    }

    /// <summary>By the former id: the id under which the edition goes on.</summary>
    private static Dictionary<string, string> Renumbered(ListSnapshot before, ListSnapshot next, Dictionary<string, ListEntry> now)
    {
        var continued = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var stated in next.Renumberings)
        {
            if (now.ContainsKey(stated.Id) && !now.ContainsKey(stated.FormerId))
                continued.TryAdd(stated.FormerId, stated.Id);
        }

        if (ListIdentities.Of(next.List.Id) is not { } rule)
            return continued;
        var held = before.Entries.DistinctBy(static entry => entry.Id, StringComparer.Ordinal).Select(static entry => new HeldEntry(entry.Id, IsPresent: true, entry)).ToList();
        foreach (var (id, former) in rule.Moves(held, next.Entries))
        {
            if (former is not null)
                continued.TryAdd(former, id);
        }

        return continued;
    }

    /// <summary>No stated restriction reads as in force; else one must cover the day.</summary>
    private static bool IsActive(ListEntry entry, DateOnly day)
    {
        var restricts = false;
        foreach (var measure in entry.Measures)
        {
            if (!measure.Restricts)
                continue;
            if (measure.Interval.Contains(day))
                return true;
            restricts = true;
        }

        return !restricts;
    }

    private static ListedName? Primary(ListEntry entry) => entry.Details?.Names.FirstOrDefault(static name => name.Kind == NameKind.Primary);
}
