namespace Screening;

/// <summary>Whether an edition may take the place of the one in force.</summary>
/// <param name="Edition">The edition judged.</param>
/// <param name="Fault">What speaks against it; <see cref="EditionFault.None"/> when nothing does.</param>
/// <param name="Reason">One line with figures; empty when nothing speaks against it.</param>
public sealed record GuardVerdict(ListSnapshot Edition, EditionFault Fault, string Reason)
{
    /// <summary>The override that lets it pass in spite of its fault; null when there is none.</summary>
    public GuardOverride? Override { get; init; }

    /// <summary>Whether it takes force: nothing speaks against it, or it is overridden.</summary>
    public bool IsAccepted => Fault == EditionFault.None || Override is not null;
}

/// <summary>Somebody's word that one edition is genuine, whatever the guard says. It holds for that edition alone, and is kept with the verdict.</summary>
/// <param name="List">The list.</param>
/// <param name="Sha256">The edition's hash, or its first twelve digits or more, lower-case hex.</param>
/// <param name="Why">Who says so and why, in a line; not blank.</param>
public sealed record GuardOverride(ListId List, string Sha256, string Why)
{
    /// <summary>Whether it speaks of that edition.</summary>
    public bool Covers(ListSnapshot edition)
    {
        ArgumentNullException.ThrowIfNull(edition);
        return edition.List.Id == List && !string.IsNullOrWhiteSpace(Why) && Sha256.Length >= 12 && edition.Sha256.StartsWith(Sha256, StringComparison.Ordinal);
    }
}

/// <summary>What speaks against an edition, the first that is found.</summary>
public enum EditionFault
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>It holds no entry.</summary>
    Empty,

    /// <summary>It holds another number of entries than it says.</summary>
    OwnCount,

    /// <summary>Its files hold different ids.</summary>
    Companions,

    /// <summary>It is older than the one in force.</summary>
    Older,

    /// <summary>It lacks the end mark that the one in force bears.</summary>
    EndMark,

    /// <summary>What it lacks is the end of the one in force.</summary>
    Cut,

    /// <summary>It loses or ends more listings at once than its list ever did.</summary>
    Loss,

    /// <summary>More listings bear another name than can be.</summary>
    Renaming,

    /// <summary>Too many of its entries have no name or cannot be read.</summary>
    Unreadable,

    /// <summary>The listings kept lost more of their other names than can be.</summary>
    Names,

    /// <summary>Too many listings kept lost all of one kind of fact.</summary>
    Emptied,
}
