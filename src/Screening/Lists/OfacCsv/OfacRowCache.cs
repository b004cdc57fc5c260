namespace Screening.Lists.OfacCsv;

/// <summary>
/// Remembers rows and entries over the editions of one load, so that what did not change is parsed once and stays one object. Not safe for
/// several threads; a load holds one for each list it reads in order.
/// </summary>
internal sealed class OfacRowCache
{
    private readonly Dictionary<byte[], OfacRow> rows = new(new BytesComparer());

    /// <summary>The last entry of each id.</summary>
    public Dictionary<(ListId List, string Id), OfacJoined> Entries { get; } = [];

    /// <summary>The row printed in exactly these bytes; null when none was.</summary>
    public OfacRow? Find(ReadOnlySpan<byte> printed) =>
        rows.GetAlternateLookup<ReadOnlySpan<byte>>().TryGetValue(printed, out var row) ? row : null;

    public void Add(ReadOnlySpan<byte> printed, OfacRow row) => rows.Add(printed.ToArray(), row);

    private sealed class BytesComparer : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
    {
        public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(byte[] obj) => GetHashCode(obj.AsSpan());

        public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

        public int GetHashCode(ReadOnlySpan<byte> alternate)
        {
            var hash = default(HashCode);
            hash.AddBytes(alternate);
            return hash.ToHashCode();
        }

        public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();
    }
}
