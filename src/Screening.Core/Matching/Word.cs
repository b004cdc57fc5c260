using Screening.Text;

namespace Screening.Matching;

/// <summary>What a word does in a name; decides its weights (docs/matching.md section 3).</summary>
internal enum WordClass : byte
{
    /// <summary>A name part or any other word that tells one name from another.</summary>
    Word,
    Number,

    /// <summary>A number of four digits or more: in payment texts mostly a reference or a date.</summary>
    Reference,
    Generic,
    Place,
    Initial,
    LegalForm,
    Particle,
    Title,
    Payment,
}

/// <summary>Rules of preparation differ for people, for others, and for names of unknown kind.</summary>
internal enum NameRules : byte
{
    Unknown,
    Person,
    Other,
}

/// <summary>One prepared word; its letters stand in the <see cref="WordStore"/> that holds it.</summary>
internal struct Word
{
    /// <summary>Where the form begins; the key (romanisation folded) follows it at <c>Form + FormLength</c>.</summary>
    public int Form;
    public byte FormLength;
    public byte KeyLength;
    public WordClass Class;
    public Script Script;

    /// <summary>Thirty-two bits of the key's hash; other keys may share them.</summary>
    public uint KeyHash;

    /// <summary>Positions in the variant table: first entry and number of groups.</summary>
    public int Groups;
    public byte GroupCount;

    /// <summary>Patronymic by its ending; may be left out without a price.</summary>
    public bool Patronymic;

    public float Bits;
    public float Weight;
    public float Contradiction;

    /// <summary>Key letters that occur once, and twice (see <see cref="RomanKey.Signature"/>).</summary>
    public ulong Signature;

    /// <summary>Consonant skeleton (see <see cref="RomanKey.Skeleton"/>), for words from or against Arabic and Hebrew script.</summary>
    public ulong Skeleton;

    public readonly bool IsClassWord => Class >= WordClass.LegalForm;

    public readonly bool IsExact => Class is WordClass.Number or WordClass.Reference;
}
