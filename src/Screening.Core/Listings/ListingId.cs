namespace Screening;

/// <summary>One listing of one list: the list and the publisher's own number for the entry, as printed.</summary>
/// <remarks>Two listings of one party have two ids; an id is no proof of identity across lists. Compared ordinally.</remarks>
public readonly record struct ListingId : IComparable<ListingId>
{
    /// <summary>Names a listing.</summary>
    /// <param name="list">The list.</param>
    /// <param name="value">The publisher's id, not blank; blanks at its ends are cut.</param>
    /// <exception cref="ArgumentException">The id is blank, or the list is unnamed.</exception>
    public ListingId(ListId list, string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        ArgumentException.ThrowIfNullOrEmpty(list.Value, nameof(list));
        List = list;
        Value = value.Trim();
    }

    /// <summary>The list.</summary>
    public ListId List { get; }

    /// <summary>The publisher's id, as printed.</summary>
    public string Value { get; }

    /// <summary>Reads <c>list:id</c>; the id may itself hold colons.</summary>
    public static bool TryParse(string? text, out ListingId id)
    {
        id = default;
        var colon = text?.IndexOf(':', StringComparison.Ordinal) ?? -1;
        if (colon <= 0 || string.IsNullOrWhiteSpace(text![(colon + 1)..]) || !ListId.TryParse(text[..colon], out var list))
            return false;
        id = new ListingId(list, text[(colon + 1)..]);
        return true;
    }

    /// <summary>Ordinal order: by list, then by id.</summary>
    public int CompareTo(ListingId other)
    {
        var byList = List.CompareTo(other.List);
        return byList != 0 ? byList : string.CompareOrdinal(Value, other.Value);
    }

    /// <summary><c>list:id</c>.</summary>
    public override string ToString() => $"{List}:{Value}";

    /// <summary>Ordinal order.</summary>
    public static bool operator <(ListingId left, ListingId right) => left.CompareTo(right) < 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator >(ListingId left, ListingId right) => left.CompareTo(right) > 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator <=(ListingId left, ListingId right) => left.CompareTo(right) <= 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator >=(ListingId left, ListingId right) => left.CompareTo(right) >= 0;
}
