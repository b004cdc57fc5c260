namespace Screening.Identifiers;

/// <summary>Digits that eyes and scanners take for letters.</summary>
internal static class LookAlike
{
    /// <summary>
    /// Whether two normal forms of equal length differ, and only where one has a digit and the other the letter drawn like it.
    /// </summary>
    public static bool Differ(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        if (one.Length != other.Length || one.SequenceEqual(other))
            return false;

        for (var i = 0; i < one.Length; i++)
        {
            if (Skeleton(one[i]) != Skeleton(other[i]))
                return false;
        }

        return true;
    }

    private static char Skeleton(char c) => c switch
    {
        'O' => '0',
        'I' => '1',
        'Z' => '2',
        'S' => '5',
        'B' => '8',
        _ => c,
    };
}
