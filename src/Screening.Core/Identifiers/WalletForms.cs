using System.Buffers;
using System.Security.Cryptography;

namespace Screening.Identifiers;

/// <summary>How much of a text is an address.</summary>
internal enum WalletForm
{
    /// <summary>No known form.</summary>
    None = 0,

    /// <summary>A known form whose check sum fails.</summary>
    Broken,

    /// <summary>
    /// A known form, and its check sum is right in the forms where it is computed here: bech32 and base58 of Bitcoin's kin.
    /// </summary>
    Sound,
}

/// <summary>The forms of digital currency addresses: hexadecimal, bech32, CashAddr, base58 with and without check sum.</summary>
internal static class WalletForms
{
    private const string Base58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private const string RippleBase58 = "rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz";
    private const string Bech32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    private static readonly SearchValues<char> Base58Letters = SearchValues.Create(Base58);
    private static readonly SearchValues<char> Hexadecimal = SearchValues.Create("0123456789abcdefABCDEF");
    private static readonly string[] Bech32Prefixes = ["bc1", "ltc1", "btg1", "tb1", "vtc1", "dgb1"];

    /// <summary>Whether the case of the text carries no meaning: hexadecimal, bech32 and CashAddr.</summary>
    public static bool IgnoresCase(ReadOnlySpan<char> text) =>
        (StartsLike(text, "0x") && !text[2..].ContainsAnyExcept(Hexadecimal)) || IsBareHash(text)
        || HasBech32Prefix(text) || IsCashAddress(text);

    public static WalletForm Recognize(ReadOnlySpan<char> text)
    {
        if (StartsLike(text, "0x"))
            return IsHexadecimal(text[2..]) ? WalletForm.Sound : WalletForm.None;
        if (HasBech32Prefix(text))
            return Bech32Form(text);
        if (IsCashAddress(text))
            return WalletForm.Sound;

        // Monero: its own base58 blocks; the check sum needs Keccak, which the platform lacks.
        if (text.Length is 95 or 106 && text[0] is '4' or '8')
            return IsBase58(text) ? WalletForm.Sound : WalletForm.None;
        if (IsBareHash(text))
            return WalletForm.Broken;
        return text.Length is >= 25 and <= 44 && HasBothDigitsAndLetters(text) && IsBase58(text) ? Base58Form(text) : WalletForm.None;
    }

    private static bool StartsLike(ReadOnlySpan<char> text, string prefix) => text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase);

    // Payment ids and transaction hashes are listed as addresses too; they are kept, and are none.
    private static bool IsBareHash(ReadOnlySpan<char> text) => text.Length == 64 && !text.ContainsAnyExcept(Hexadecimal);

    private static bool IsHexadecimal(ReadOnlySpan<char> text) => text.Length is 40 or 64 && !text.ContainsAnyExcept(Hexadecimal);

    private static bool IsBase58(ReadOnlySpan<char> text) => !text.ContainsAnyExcept(Base58Letters);

    private static bool HasBothDigitsAndLetters(ReadOnlySpan<char> text) =>
        IdentifierText.CountDigits(text) is var digits && digits > 0 && digits < text.Length;

    private static bool HasBech32Prefix(ReadOnlySpan<char> text)
    {
        foreach (var prefix in Bech32Prefixes)
        {
            if (text.Length is >= 25 and <= 90 && StartsLike(text, prefix))
                return true;
        }

        return false;
    }

    // Bitcoin Cash without its scheme: 42 characters beginning with q or p, of the bech32 alphabet.
    private static bool IsCashAddress(ReadOnlySpan<char> text)
    {
        if (text.Length != 42 || char.ToLowerInvariant(text[0]) is not ('q' or 'p') || IdentifierText.CountDigits(text) == 0)
            return false;

        foreach (var c in text)
        {
            if (Bech32.IndexOf(char.ToLowerInvariant(c), StringComparison.Ordinal) < 0)
                return false;
        }

        return true;
    }

    // BIP 173 and 350: a polynomial over the prefix and the data leaves 1 (bech32) or the second constant (bech32m).
    private static WalletForm Bech32Form(ReadOnlySpan<char> text)
    {
        const int bech32m = 0x2bc830a3;
        var one = text.IndexOf('1');
        var check = 1;
        foreach (var c in text[..one])
            check = Step(check, char.ToLowerInvariant(c) >> 5);
        check = Step(check, 0);
        foreach (var c in text[..one])
            check = Step(check, char.ToLowerInvariant(c) & 31);
        foreach (var c in text[(one + 1)..])
        {
            var value = Bech32.IndexOf(char.ToLowerInvariant(c), StringComparison.Ordinal);
            if (value < 0)
                return WalletForm.None;
            check = Step(check, value);
        }

        return check is 1 or bech32m ? WalletForm.Sound : WalletForm.Broken;
    }

    private static int Step(int check, int value)
    {
        ReadOnlySpan<int> generator = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];
        var top = check >> 25;
        check = (check & 0x1ffffff) << 5 ^ value;
        for (var bit = 0; bit < generator.Length; bit++)
            check ^= (top >> bit & 1) != 0 ? generator[bit] : 0;
        return check;
    }

    // Bitcoin, Tron and their kin: 25 or 26 bytes, the last four the start of the double SHA-256 of the rest. 32 bytes: Solana, no check
    // sum.
    private static WalletForm Base58Form(ReadOnlySpan<char> text)
    {
        Span<byte> bytes = stackalloc byte[34];
        var length = Decode(text, text[0] == 'r' ? RippleBase58 : Base58, bytes);
        if (length == 32)
            return WalletForm.Sound;
        if (length is not (25 or 26))
            return text.Length is >= 33 and <= 35 ? WalletForm.Broken : WalletForm.None;

        Span<byte> once = stackalloc byte[SHA256.HashSizeInBytes];
        Span<byte> twice = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes[..(length - 4)], once);
        SHA256.HashData(once, twice);
        return twice[..4].SequenceEqual(bytes.Slice(length - 4, 4)) ? WalletForm.Sound : WalletForm.Broken;
    }

    /// <summary>The bytes that a base58 text stands for, first byte first; their number, or -1 when they do not fit.</summary>
    private static int Decode(ReadOnlySpan<char> text, string alphabet, Span<byte> bytes)
    {
        var length = 0;
        foreach (var c in text)
        {
            var carry = alphabet.IndexOf(c, StringComparison.Ordinal);
            for (var i = 0; i < length; i++, carry >>= 8)
                bytes[i] = (byte)(carry += bytes[i] * 58);
            for (; carry > 0; carry >>= 8)
            {
                if (length == bytes.Length)
                    return -1;
                bytes[length++] = (byte)carry;
            }
        }

        // Leading zero bytes are written as the alphabet's first character.
        for (var i = 0; i < text.Length && text[i] == alphabet[0]; i++)
        {
            if (length == bytes.Length)
                return -1;
            bytes[length++] = 0;
        }

        bytes[..length].Reverse();
        return length;
    }
}
