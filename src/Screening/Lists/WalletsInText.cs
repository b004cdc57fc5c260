namespace Screening.Lists;

/// <summary>Finds addresses of digital currencies in free text by their form alone: no label is needed, their check sum is label enough.</summary>
internal static class WalletsInText
{
    private const int Shortest = 26;

    // A longer hexadecimal text is the hash of a transaction, not the address of anybody.
    private const int Longest = 62;

    // Hexadecimal ones, Bitcoin's three forms, Tron's. Others have no check sum, or are not told from a register number in plain text.
    private static readonly string[] Beginnings = ["0x", "bc1", "1", "3", "T"];

    /// <summary>The valid addresses in the text, in its order.</summary>
    public static IEnumerable<Identifier> In(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var end = at;
            while (end < text.Length && char.IsAsciiLetterOrDigit(text[end]))
                end++;
            if (end - at is >= Shortest and <= Longest && AddressIn(text[at..end]) is { IsValid: true } address)
                yield return address;
            at = end + 1;
        }
    }

    private static Identifier? AddressIn(string word) =>
        Array.Exists(Beginnings, beginning => word.StartsWith(beginning, StringComparison.Ordinal))
            ? Identifier.Create(IdentifierKinds.Wallet, word, null, LabelledNumbers.Told)
            : null;
}
