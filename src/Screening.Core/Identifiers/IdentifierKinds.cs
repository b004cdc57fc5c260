using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using Screening.Identifiers;

namespace Screening;

/// <summary>The identifier kinds that have a rule of their own. A new kind is one file beside this one and one line here.</summary>
public static class IdentifierKinds
{
    private static readonly List<IdentifierKind> Registered = [];

    /// <summary>Aircraft registration, such as EW-001PA.</summary>
    public static IdentifierKind Tail { get; } = Register(new Tail());

    /// <summary>Manufacturer's serial number of an aircraft; names one airframe only together with its maker.</summary>
    public static IdentifierKind Msn { get; } = Register(new Msn());

    /// <summary>Mode S transponder code of an aircraft, six hexadecimal digits.</summary>
    public static IdentifierKind ModeS { get; } = Register(new ModeS());

    /// <summary>IMO number of a ship.</summary>
    public static IdentifierKind Imo { get; } = Register(new Imo());

    /// <summary>IMO number of a shipping company or registered owner.</summary>
    public static IdentifierKind CompanyImo { get; } = Register(new CompanyImo());

    /// <summary>Maritime mobile service identity, nine digits.</summary>
    public static IdentifierKind Mmsi { get; } = Register(new Mmsi());

    /// <summary>Radio call sign.</summary>
    public static IdentifierKind CallSign { get; } = Register(new CallSign());

    /// <summary>Legal entity identifier, ISO 17442.</summary>
    public static IdentifierKind Lei { get; } = Register(new Lei());

    /// <summary>Business identifier code (SWIFT), ISO 9362.</summary>
    public static IdentifierKind Bic { get; } = Register(new Bic());

    /// <summary>International securities identification number, ISO 6166.</summary>
    public static IdentifierKind Isin { get; } = Register(new Isin());

    /// <summary>Russian taxpayer number.</summary>
    public static IdentifierKind Inn { get; } = Register(new Inn());

    /// <summary>Russian state registration number.</summary>
    public static IdentifierKind Ogrn { get; } = Register(new Ogrn());

    /// <summary>Tax number of any country.</summary>
    public static IdentifierKind TaxId { get; } = Register(new TaxId());

    /// <summary>Registration number of an organisation in any country.</summary>
    public static IdentifierKind RegNo { get; } = Register(new RegNo());

    /// <summary>Passport of any country.</summary>
    public static IdentifierKind Passport { get; } = Register(new Passport());

    /// <summary>Personal number or identity card of any country.</summary>
    public static IdentifierKind NationalId { get; } = Register(new NationalId());

    /// <summary>Digital currency address, whatever the currency.</summary>
    public static IdentifierKind Wallet { get; } = Register(new Wallet());

    /// <summary>All of them, in the order above.</summary>
    public static IReadOnlyList<IdentifierKind> All { get; } = Registered.AsReadOnly();

    private static readonly FrozenDictionary<string, IdentifierKind> ByWord =
        All.SelectMany(kind => kind.Synonyms.Append(kind.Name), (kind, word) => KeyValuePair.Create(Bare(word), kind)).ToFrozenDictionary();

    /// <summary>
    /// Finds a kind by its name or one of its synonyms; case, blanks, hyphens and underscores do not matter ("IMO Number" is imo).
    /// </summary>
    /// <returns>False when no kind answers to that word; <see cref="IdentifierKind.Other"/> then keeps it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="nameOrSynonym"/> is null.</exception>
    public static bool TryFind(string nameOrSynonym, [NotNullWhen(true)] out IdentifierKind? kind)
    {
        ArgumentNullException.ThrowIfNull(nameOrSynonym);
        return ByWord.TryGetValue(Bare(nameOrSynonym), out kind);
    }

    internal static string Bare(string word)
    {
        var text = new StringBuilder(word.Length);
        foreach (var c in word)
        {
            if (char.IsLetterOrDigit(c))
                text.Append(char.ToLowerInvariant(c));
        }

        return text.ToString();
    }

    private static IdentifierKind Register(IdentifierKind kind)
    {
        Registered.Add(kind);
        return kind;
    }
}
