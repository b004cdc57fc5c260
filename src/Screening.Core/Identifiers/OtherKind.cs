using System.Text;

namespace Screening.Identifiers;

/// <summary>A kind nobody wrote a rule for: its numbers are kept and compared by letters and digits, never dropped.</summary>
internal sealed class OtherKind(string name) : IdentifierKind(name, name)
{
    internal override IReadOnlyList<IdentifierExample> Examples { get; } =
    [
        new("AB-12 / 34", "AB1234", true),
    ];

    public override bool IsValid(ReadOnlySpan<char> normal, string? country = null) => !normal.IsEmpty;

    // Nothing is known about its shape, so no free text is taken for it.
    private protected override bool HasShape(ReadOnlySpan<char> raw, ReadOnlySpan<char> normal) => false;

    /// <summary>The name as a column would carry it: "Phone Number" is phone_number.</summary>
    internal static string NameFrom(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        var text = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            if (char.IsLetterOrDigit(c))
                text.Append(char.ToLowerInvariant(c));
            else if (text.Length > 0 && text[^1] != '_')
                text.Append('_');
        }

        var word = text.ToString().TrimEnd('_');
        return word.Length > 0 ? word
        : throw new ArgumentException($"'{name}' names no identifier kind: it holds no letter and no digit", nameof(name));
    }
}
