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

    /// <summary>The names of lists that must answer; empty, the default, means all that are loaded.</summary>
    public IList<string> RequiredLists { get; } = [];

    internal IReadOnlyList<ListSource> Sources => Lists.Count == 0 ? [new ListSource(ListSource.Embedded)] : [.. Lists.Select(ListSource.Parse)];

    internal ScreeningOptions ToOptions()
    {
        var profile = ScoringProfile.Default;
        if (Profile is not null && (!ScoringProfile.TryFind(Profile, out var found) || (profile = found) is null))
            throw new ArgumentException($"no scoring profile is called '{Profile}'; there are: {string.Join(", ", ScoringProfile.All.Select(static known => known.Name))}");
        return new ScreeningOptions
        {
            Profile = profile, Threshold = Threshold, MaxListAgeDays = MaxListAgeDays,
            RequiredLists = RequiredLists.Count == 0 ? null : [.. RequiredLists.Select(static name => new ListId(name))],
        };
    }
}
