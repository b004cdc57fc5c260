namespace Screening;

/// <summary>The short name of a list, such as <c>us-ofac-sdn</c>: lower-case ASCII letters, digits and hyphens.</summary>
/// <remarks>Compared ordinally. The names that publishers' lists go by are in <see cref="PublishedLists"/>.</remarks>
public readonly record struct ListId : IComparable<ListId>
{
    private readonly string? value;

    /// <summary>Names a list.</summary>
    /// <param name="value">1 to 64 letters a-z, digits or hyphens; upper case is lowered, <c>ofac-...</c> is read as <c>us-ofac-...</c>.</param>
    /// <exception cref="ArgumentException">The text is no such name.</exception>
    public ListId(string value)
    {
        if (!TryParse(value, out var id))
            throw new ArgumentException($"a list's name has 1 to 64 letters a-z, digits or hyphens, not '{value}'", nameof(value));
        this.value = id.value;
    }

    private ListId(string value, bool _) => this.value = value;

    /// <summary>The name; empty for the default value, which names no list.</summary>
    public string Value => value ?? "";

    /// <summary>Reads a list's name; see the constructor for its form.</summary>
    public static bool TryParse(string? text, out ListId id)
    {
        id = default;
        var name = text?.Trim().ToLowerInvariant() ?? "";
        if (name.Length is 0 or > 64 || !name.All(static c => c is >= 'a' and <= 'z' or >= '0' and <= '9' or '-'))
            return false;
        id = new ListId(name is "ofac-sdn" or "ofac-cons" ? "us-" + name : name, true);
        return true;
    }

    /// <summary>Ordinal order of the names.</summary>
    public int CompareTo(ListId other) => string.CompareOrdinal(Value, other.Value);

    /// <summary>The name.</summary>
    public override string ToString() => Value;

    /// <summary>Ordinal order.</summary>
    public static bool operator <(ListId left, ListId right) => left.CompareTo(right) < 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator >(ListId left, ListId right) => left.CompareTo(right) > 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator <=(ListId left, ListId right) => left.CompareTo(right) <= 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator >=(ListId left, ListId right) => left.CompareTo(right) >= 0;
}
