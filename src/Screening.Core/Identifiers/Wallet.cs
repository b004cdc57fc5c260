using System.Buffers;

namespace Screening.Identifiers;

/// <summary>
/// Digital currency address. The address alone counts, never the currency printed beside it: lists print Tron addresses as Bitcoin.
/// </summary>
/// <remarks>
/// Case is part of a base58 address and stays. In hexadecimal addresses (0x...) it is only a check sum (EIP-55), in bech32 (bc1...) and
/// CashAddr ones it means nothing: lower case is their normal form. Valid: a known form, its check sum holding where <see
/// cref="WalletForms"/> computes one.
/// </remarks>
internal sealed class Wallet() : IdentifierKind(
    "wallet", "Digital currency address", "wallet_address", "crypto_address", "digital_currency_address")
{
    private const int ShortestShape = 25;
    private static readonly SearchValues<char> Separators = SearchValues.Create(" \t\r\n\u00A0:,;()");

    internal override IReadOnlyList<IdentifierExample> Examples { get; } =
    [
        new("0xa0e1c89Ef1a489c9C7dE96311eD5Ce5D32c20E4B", "0xa0e1c89ef1a489c9c7de96311ed5ce5d32c20e4b", true),
        new("ETH 0XA0E1C89EF1A489C9C7DE96311ED5CE5D32C20E4B", "0xa0e1c89ef1a489c9c7de96311ed5ce5d32c20e4b", true),
        new("1Kuf2Rd8mDyAViwBozGTNYnvWL8uYFrkVo", "1Kuf2Rd8mDyAViwBozGTNYnvWL8uYFrkVo", true),
        new("XBT: 3DNsaQnaUz7wkQny1ZDSmtz6QfbEShxoDD.", "3DNsaQnaUz7wkQny1ZDSmtz6QfbEShxoDD", true),
        new("bc1q3y5v2khlyvemcz042wl98dzflywr8ghglqws6s", "bc1q3y5v2khlyvemcz042wl98dzflywr8ghglqws6s", true),
        new("BC1Q3Y5V2KHLYVEMCZ042WL98DZFLYWR8GHGLQWS6S", "bc1q3y5v2khlyvemcz042wl98dzflywr8ghglqws6s", true),
        new("1kuf2Rd8mDyAViwBozGTNYnvWL8uYFrkVo", "1kuf2Rd8mDyAViwBozGTNYnvWL8uYFrkVo", false),
        new("0xa0e1c89Ef1", "0xa0e1c89ef1", false),
    ];

    public override bool IsValid(ReadOnlySpan<char> normal, string? country = null) => WalletForms.Recognize(normal) is WalletForm.Sound;

    private protected override bool HasShape(ReadOnlySpan<char> raw, ReadOnlySpan<char> normal) =>
        normal.Length >= ShortestShape && WalletForms.Recognize(normal) is not WalletForm.None;

    private protected override int NormalizeCore(ReadOnlySpan<char> raw, Span<char> destination)
    {
        var address = AddressIn(raw);
        var written = 0;
        foreach (var c in address)
        {
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
                destination[written++] = c;
        }

        var normal = destination[..written];
        if (!WalletForms.IgnoresCase(normal))
            return written;

        foreach (ref var c in normal)
        {
            if (char.IsAsciiLetterUpper(c))
                c = (char)(c | 0x20);
        }

        return written;
    }

    // The part between blanks and colons that is an address of a known form; without one, everything.
    private static ReadOnlySpan<char> AddressIn(ReadOnlySpan<char> raw)
    {
        foreach (var range in raw.SplitAny(Separators))
        {
            var part = raw[range].Trim(".-'\"");
            if (part.Length >= ShortestShape && WalletForms.Recognize(part) is not WalletForm.None)
                return part;
        }

        return raw;
    }
}
