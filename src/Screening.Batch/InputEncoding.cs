namespace Screening.Batch;

/// <summary>How the characters of an input file are written as bytes.</summary>
public enum InputEncoding
{
    /// <summary>UTF-8, with or without a byte order mark.</summary>
    Utf8 = 0,

    /// <summary>UTF-16, the low byte first.</summary>
    Utf16LittleEndian,

    /// <summary>UTF-16, the high byte first.</summary>
    Utf16BigEndian,

    /// <summary>The Cyrillic code page of Windows.</summary>
    Windows1251,

    /// <summary>The Western code page of Windows; ISO 8859-1 is read as this.</summary>
    Windows1252,
}

/// <summary>The names that encodings go by.</summary>
public static class InputEncodings
{
    private static readonly (InputEncoding Encoding, string Name, string[] Others)[] Known =
    [
        (InputEncoding.Utf8, "utf-8", ["utf8"]),
        (InputEncoding.Utf16LittleEndian, "utf-16le", ["utf16le", "utf-16", "utf16", "unicode"]),
        (InputEncoding.Utf16BigEndian, "utf-16be", ["utf16be"]),
        (InputEncoding.Windows1251, "windows-1251", ["cp1251", "1251"]),
        (InputEncoding.Windows1252, "windows-1252", ["cp1252", "1252", "latin1", "iso-8859-1"]),
    ];

    /// <summary>The usual name, such as <c>windows-1251</c>.</summary>
    public static string NameOf(InputEncoding encoding) => Known[(int)encoding].Name;

    /// <summary>Reads a name, in any case.</summary>
    public static bool TryParse(string? name, out InputEncoding encoding)
    {
        foreach (var (known, usual, others) in Known)
        {
            encoding = known;
            if (usual.Equals(name, StringComparison.OrdinalIgnoreCase) || others.Contains(name, StringComparer.OrdinalIgnoreCase))
                return true;
        }

        encoding = default;
        return false;
    }
}
