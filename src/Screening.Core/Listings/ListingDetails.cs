namespace Screening;

/// <summary>What a list prints about a listing at one time, dates of measures aside.</summary>
/// <remarks>Immutable. Reference equality is identity of the reading.</remarks>
public sealed class ListingDetails
{
    /// <summary>What the subject is.</summary>
    public SubjectKind Kind { get; init; }

    /// <summary>All names, the primary one first where there is one.</summary>
    public IReadOnlyList<ListedName> Names { get; init; } = [];

    /// <summary>All identifiers, invalid ones kept and flagged.</summary>
    public IReadOnlyList<Identifier> Identifiers { get; init; } = [];

    /// <summary>ISO codes where the list's text maps to one, else the text as printed.</summary>
    public IReadOnlyList<string> Countries { get; init; } = [];

    /// <summary>Dates of birth, as far as known.</summary>
    public IReadOnlyList<PartialDate> BirthDates { get; init; } = [];

    /// <summary>Addresses, each in one line.</summary>
    public IReadOnlyList<string> Addresses { get; init; } = [];

    /// <summary>The publisher's programme tags.</summary>
    public IReadOnlyList<string> Programmes { get; init; } = [];

    /// <summary>The act the listing rests on; null when not printed.</summary>
    public string? LegalBasis { get; init; }

    /// <summary>Free text, as printed; null when there is none.</summary>
    public string? Remarks { get; init; }

    /// <summary>Everything else the list prints, by the publisher's label, kept as text.</summary>
    public IReadOnlyList<ListingAttribute> Attributes { get; init; } = [];

    /// <summary>Whether the entry could not be read whole: its text is still screened, and the list's report names it.</summary>
    public bool IsUnreadable { get; init; }

    /// <summary>Whether both print the same, volatile attributes aside.</summary>
    internal bool ContentEquals(ListingDetails other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return ReferenceEquals(this, other)
            || (Kind == other.Kind && IsUnreadable == other.IsUnreadable && LegalBasis == other.LegalBasis && Remarks == other.Remarks
                && Names.SequenceEqual(other.Names) && Identifiers.SequenceEqual(other.Identifiers)
                && Countries.SequenceEqual(other.Countries) && BirthDates.SequenceEqual(other.BirthDates)
                && Addresses.SequenceEqual(other.Addresses) && Programmes.SequenceEqual(other.Programmes)
                && Attributes.Where(static attribute => !attribute.IsVolatile).SequenceEqual(other.Attributes.Where(static attribute => !attribute.IsVolatile)));
    }
}

/// <summary>A labelled text of a listing that has no field of its own.</summary>
/// <param name="Label">The publisher's label.</param>
/// <param name="Value">The text as printed.</param>
/// <param name="IsVolatile">Whether it changes from one edition to the next without meaning, such as a running number: kept, and no part of the content.</param>
public readonly record struct ListingAttribute(string Label, string Value, bool IsVolatile = false);
