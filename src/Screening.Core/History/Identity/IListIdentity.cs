namespace Screening.History;

/// <summary>
/// How one publisher's ids come to mean other subjects, and subjects come to bear other ids, from one edition to the next. One file per
/// publisher and one line in <see cref="ListIdentities"/>; a list without a rule keeps its ids.
/// </summary>
internal interface IListIdentity
{
    ListId List { get; }

    /// <summary>Whether an id that no listing bears any more may come back for another subject; else it comes back for the same.</summary>
    bool ReusesIds { get; }

    /// <summary>
    /// The delivered ids that do not simply go on: each with the id that its listing bore until now, or null where an id once given to another
    /// subject now names a new one.
    /// </summary>
    /// <param name="held">Every listing so far, by its latest id, with what was last printed of it.</param>
    /// <param name="delivered">The entries of the next whole edition.</param>
    IReadOnlyDictionary<string, string?> Moves(IReadOnlyList<HeldEntry> held, IReadOnlyList<ListEntry> delivered);
}

/// <summary>A listing before an edition.</summary>
/// <param name="Id">Its latest id.</param>
/// <param name="IsPresent">Whether the edition before holds it.</param>
/// <param name="Entry">What was last printed of it; null when no edition printed more than its id.</param>
internal readonly record struct HeldEntry(string Id, bool IsPresent, ListEntry? Entry);
