namespace Screening.Lists.OfacCsv;

/// <summary>
/// Remembers rows and entries over the editions of one load, so that what did not change is parsed once and stays one object. Not safe for
/// several threads; a load holds one for each list it reads in order.
/// </summary>
internal sealed class OfacRowCache
{
    /// <summary>Rows by their bytes as printed.</summary>
    public Dictionary<string, OfacRow> Rows { get; } = new(StringComparer.Ordinal);

    /// <summary>The last entry of each id.</summary>
    public Dictionary<(ListId List, string Id), OfacEntry> Entries { get; } = [];
}
