namespace Screening.Matching;

/// <summary>FNV-1a over letters, 64 bits: the same on every machine and in every process, unlike <see cref="string.GetHashCode()"/>.</summary>
internal static class LetterHash
{
    public const ulong Seed = 14695981039346656037UL;
    private const ulong Prime = 1099511628211UL;

    public static ulong Of(ReadOnlySpan<byte> letters, ulong seed = Seed)
    {
        foreach (var c in letters)
            seed = (seed ^ c) * Prime;
        return seed;
    }

    public static ulong Append(ulong hash, byte c) => (hash ^ c) * Prime;
}
