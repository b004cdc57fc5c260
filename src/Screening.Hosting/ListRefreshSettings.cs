namespace Screening.Hosting;

/// <summary>The settings of <c>AddListRefresh</c>, bindable from configuration and validated at start.</summary>
public sealed class ListRefreshSettings
{
    /// <summary>The folder of the archive that takes every delivery; made when it is not there.</summary>
    public string Archive { get; set; } = "";

    /// <summary>The lists to keep fresh, by their short names; at least one. A publisher's list has its official addresses.</summary>
    public IList<string> Lists { get; } = [];

    /// <summary>
    /// Where a list is fetched, by its short name: for lists of one's own, mirrors, or an address that a publisher has moved. What stands here
    /// replaces the official addresses of that list altogether.
    /// </summary>
    public IDictionary<string, PublicationSettings> Publications { get; } = new Dictionary<string, PublicationSettings>(StringComparer.OrdinalIgnoreCase);

    /// <summary>The time between two looks, a minute or more; up to a tenth is added so that many instances do not ask at once. The default value is 1 hour.</summary>
    public TimeSpan Interval { get; set; } = TimeSpan.FromHours(1);

    /// <summary>The longest that one file may take, retries included. The default value is 5 minutes.</summary>
    public TimeSpan FileTimeout { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>The longest that a publisher may take to begin an answer. The default value is 30 seconds.</summary>
    public TimeSpan AnswerTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The size in bytes, decompressed, from which a file is none. The default value is 256 MiB.</summary>
    public long LargestFile { get; set; } = 256L << 20;

    /// <summary>How often a failed request is repeated, 0 to 10. The default value is 3.</summary>
    public int Retries { get; set; } = 3;

    /// <summary>The wait before the first repetition; it doubles with each. The default value is 2 seconds. A publisher's own Retry-After goes before.</summary>
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>Whether plain http is allowed beyond this machine: anybody on the way can then change a list. The default value is false.</summary>
    public bool AllowPlainHttp { get; set; }

    /// <summary>What is sent as User-Agent; some publishers refuse those they do not know. The default value names this library.</summary>
    public string UserAgent { get; set; } = "Screening-ListRefresh/1.0";
}

/// <summary>Where one list is fetched.</summary>
public sealed class PublicationSettings
{
    /// <summary>
    /// The address of each file of a delivery, by the name that it is kept under, such as <c>sdn.csv</c>. Files that belong together, like the
    /// four of OFAC, are fetched and judged together.
    /// </summary>
    public IDictionary<string, string> Files { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
}
