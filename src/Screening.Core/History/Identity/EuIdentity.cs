namespace Screening.History;

/// <summary>
/// The European Union gives a listing a new reference number now and then. A number that vanishes in the step in which another appears with
/// the same names, kind and programmes is one listing renumbered, never a delisting.
/// </summary>
internal sealed class EuIdentity : IListIdentity
{
    public ListId List { get; } = new("eu-fsf");

    public bool ReusesIds => false;

    public IReadOnlyDictionary<string, string?> Moves(IReadOnlyList<HeldEntry> held, IReadOnlyList<ListEntry> delivered)
    {
        var moves = new Dictionary<string, string?>(StringComparer.Ordinal);
        var deliveredIds = delivered.Select(static entry => entry.Id).ToHashSet(StringComparer.Ordinal);
        var vanished = held.Where(entry => entry.IsPresent && entry.Entry?.Details is not null && !deliveredIds.Contains(entry.Id)).ToLookup(static entry => Key(entry.Entry!.Details!));
        if (vanished.Count == 0)
            return moves;

        var heldIds = held.Select(static entry => entry.Id).ToHashSet(StringComparer.Ordinal);
        var appeared = delivered.Where(entry => entry.Details is not null && !heldIds.Contains(entry.Id)).GroupBy(static entry => Key(entry.Details!));
        foreach (var alike in appeared.Where(group => vanished.Contains(group.Key)))
            Pair([.. vanished[alike.Key].OrderBy(static entry => entry.Id, StringComparer.Ordinal)], [.. alike.OrderBy(static entry => entry.Id, StringComparer.Ordinal)], moves);
        return moves;
    }

    /// <summary>Of several that are alike in all of these, those go together that also agree in births and numbers; then in order of ids.</summary>
    private static void Pair(List<HeldEntry> gone, List<ListEntry> came, Dictionary<string, string?> moves)
    {
        foreach (var exact in (bool[])[true, false])
        {
            foreach (var entry in came.ToList())
            {
                var index = gone.FindIndex(old => !exact || (old.Entry!.Details!.BirthDates.SequenceEqual(entry.Details!.BirthDates) && old.Entry.Details.Identifiers.SequenceEqual(entry.Details.Identifiers)));
                if (index < 0)
                    continue;
                moves.Add(entry.Id, gone[index].Id);
                gone.RemoveAt(index);
                came.Remove(entry);
            }
        }
    }

    private static (SubjectKind Kind, string Names, string Programmes) Key(ListingDetails details) =>
        (details.Kind, SubjectNames.KeyOf(details.Names), string.Join('\n', details.Programmes.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)));
}
