namespace Screening.Text;

/// <summary>The writing system that a word came from, as far as it changes how the word is compared.</summary>
internal enum Script : byte
{
    Latin,
    Cyrillic,
    Greek,

    /// <summary>Arabic or Hebrew: vowels are mostly unwritten.</summary>
    Semitic,
    Han,
    Hangul,
    Kana,

    /// <summary>Any other script, by AnyAscii.</summary>
    Other,
}

/// <summary>Classes of code points. Ranges are blocks of the Unicode standard; only lower-case folded input is asked about.</summary>
internal static class CodePoints
{
    public static Script ScriptOf(int c) => c switch
    {
        < 0x250 => Script.Latin,
        >= 0x370 and <= 0x3FF or >= 0x1F00 and <= 0x1FFF => Script.Greek,
        >= 0x400 and <= 0x52F or >= 0x1C80 and <= 0x1C8F or >= 0x2DE0 and <= 0x2DFF or >= 0xA640 and <= 0xA69F => Script.Cyrillic,
        >= 0x590 and <= 0x6FF or >= 0x750 and <= 0x77F or >= 0x8A0 and <= 0x8FF or >= 0xFB1D and <= 0xFDFF or >= 0xFE70 and <= 0xFEFE => Script.Semitic,
        >= 0x3040 and <= 0x30FF or >= 0x31F0 and <= 0x31FF => Script.Kana,
        >= 0x1100 and <= 0x11FF or >= 0x3130 and <= 0x318F or >= 0xAC00 and <= 0xD7AF => Script.Hangul,
        >= 0x3005 and <= 0x3007 or >= 0x3400 and <= 0x9FFF or >= 0xF900 and <= 0xFAFF or >= 0x20000 and <= 0x3FFFF => Script.Han,
        >= 0x1E00 and <= 0x1EFF or >= 0x2C60 and <= 0x2C7F or >= 0xA720 and <= 0xA7FF => Script.Latin,
        _ => Script.Other,
    };

    /// <summary>Marks that only decorate a letter (accents, Hebrew points, Arabic vowel signs); vowel signs of Indic scripts are letters here.</summary>
    public static bool IsMark(int c) => c switch
    {
        < 0x300 => false,
        <= 0x36F => true,
        >= 0x483 and <= 0x489 => true,
        >= 0x591 and <= 0x5C7 => c is not (0x5BE or 0x5C0 or 0x5C3 or 0x5C6),
        >= 0x610 and <= 0x61A or >= 0x64B and <= 0x65F or 0x670 or 0x640 => true,
        >= 0x6D6 and <= 0x6ED => c is not (0x6DD or 0x6DE or 0x6E9 or 0x6E5 or 0x6E6),
        >= 0x1AB0 and <= 0x1AFF or >= 0x1DC0 and <= 0x1DFF or >= 0x20D0 and <= 0x20FF or >= 0xFE20 and <= 0xFE2F => true,
        0x93C or 0x9BC or 0xA3C => true,
        0x3099 or 0x309A => true,
        _ => false,
    };

    /// <summary>Characters without a width or a sound: joiners, direction marks, soft hyphen, variation selectors, tags.</summary>
    public static bool IsInvisible(int c) => c switch
    {
        0xAD or 0x34F or 0x61C or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or 0x3164 or 0xFEFF or 0xFFA0 => true,
        >= 0x600 and <= 0x605 or 0x6DD or 0x70F => true,
        >= 0x180B and <= 0x180F or >= 0x200B and <= 0x200F or >= 0x202A and <= 0x202E or >= 0x2060 and <= 0x206F => true,
        >= 0xFE00 and <= 0xFE0F or >= 0xFFF9 and <= 0xFFFB or >= 0xE0000 and <= 0xE0FFF => true,
        _ => false,
    };

    /// <summary>Apostrophes, primes and half rings: they vanish inside a word (Sa'd, N'djamena).</summary>
    public static bool IsApostrophe(int c) => c is '\'' or '`' or 0xB4 or 0x2B0 or >= 0x2B9 and <= 0x2BF or 0x2C8 or 0x2CA or 0x2CB or 0x2EE
        or 0x559 or 0x55A or 0x5F3 or 0x5F4 or 0x2018 or 0x2019 or 0x201A or 0x201B or 0x2032 or 0x2035 or 0xFF07;

    /// <summary>Whether the code point can stand in a word (letter, digit or a sign that is read as letters).</summary>
    public static bool IsLetterOrDigit(int c)
    {
        if (c < 0x80)
            return (uint)(c - 'a') < 26 || (uint)(c - 'A') < 26 || (uint)(c - '0') < 10;
        var category = c < 0x10000 ? char.GetUnicodeCategory((char)c) : System.Globalization.CharUnicodeInfo.GetUnicodeCategory(c);
        return category is <= System.Globalization.UnicodeCategory.OtherLetter
            or System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark
            or System.Globalization.UnicodeCategory.DecimalDigitNumber or System.Globalization.UnicodeCategory.LetterNumber
            or System.Globalization.UnicodeCategory.OtherNumber;
    }
}
