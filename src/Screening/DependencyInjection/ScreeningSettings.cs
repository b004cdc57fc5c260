namespace Screening;

/// <summary>The settings of <c>AddScreening</c>, bindable from configuration.</summary>
public sealed class ScreeningSettings
{
    /// <summary>The lists, each <c>PATH</c>, <c>PATH@yyyy-MM-dd</c> or <c>embedded</c>. Empty, the default, means the lists in the package.</summary>
    public IList<string> Lists { get; } = [];

    /// <summary>Whether embedded licences, announcements and stated dates supplement official lists of the same name. The default value is true.</summary>
    public bool Supplement { get; set; } = true;

    /// <summary>How many days the newest edition of a list answers for after its own day, 0 or more. The default value is 7; null carries it without end.</summary>
    public int? MaxListAgeDays { get; set; } = ScreeningOptions.DefaultMaxListAgeDays;

    /// <summary>The scoring profile's name; null, the default, is the default profile.</summary>
    public string? Profile { get; set; }

    /// <summary>The score from which a name is a match, above 0 to 1; null, the default, is the profile's threshold.</summary>
    public double? Threshold { get; set; }

    /// <summary>
    /// The names of lists that must answer; empty, the default, means all that are loaded or <see cref="AwaitedLists">awaited</see>. A name that
    /// no source brings and nobody awaits is a mistake, and nothing starts with it.
    /// </summary>
    public IList<string> RequiredLists { get; } = [];

    /// <summary>
    /// The names of lists that may come later, by a refresh: until then a required one among them is missing, and every answer without a hit is
    /// <see cref="ScreeningOutcome.NotScreened"/>. Empty by default.
    /// </summary>
    public IList<string> AwaitedLists { get; } = [];

    internal IReadOnlyList<ListSource> Sources => Lists.Count == 0 ? [new ListSource(ListSource.Embedded)] : [.. Lists.Select(ListSource.Parse)];

    /// <summary>How to screen against a register; what it lacks and must have is a mistake, unless it is awaited.</summary>
    /// <exception cref="ArgumentException">A setting is none, or a required list is in no source.</exception>
    internal ScreeningOptions ToOptions(Register register)
    {
        HashSet<ListId> loaded = [.. register.Lists.Select(static list => list.Id)];
        HashSet<ListId> awaited = [.. AwaitedLists.Select(static name => new ListId(name))];
        var required = RequiredLists.Select(static name => new ListId(name)).ToList();
        if (required.Find(id => !loaded.Contains(id) && !awaited.Contains(id)) is { Value.Length: > 0 } missing)
            throw new ArgumentException($"the required list '{missing}' is in no source; there are: {string.Join(", ", loaded.Concat(awaited).Distinct().Order())}");
        if (required.Count == 0 && awaited.Count > 0)
            required = [.. loaded.Concat(awaited).Distinct().Order()];
        return new ScreeningOptions
        {
            Profile = FindProfile(), Threshold = Threshold, MaxListAgeDays = MaxListAgeDays, RequiredLists = required.Count == 0 ? null : required,
        };
    }

    private ScoringProfile FindProfile() =>
        Profile is null ? ScoringProfile.Default
        : ScoringProfile.TryFind(Profile, out var found) ? found!
        : throw new ArgumentException($"no scoring profile is called '{Profile}'; there are: {string.Join(", ", ScoringProfile.All.Select(static known => known.Name))}");
}
