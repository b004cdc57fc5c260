using System.CommandLine;

namespace Screening.Cli.Commands;

/// <summary>The options that every screening verb takes, and the screener that they make.</summary>
internal sealed class CommonOptions
{
    private readonly Option<IReadOnlyList<ListSource>> lists = new("--lists")
    {
        Description = "A list to screen against: a file, a delivery folder, a dated CSV, a folder of them, or 'embedded', the lists in the package, which answer when nothing is named. Repeatable; every list named must cover the day.",
        HelpName = "PATH[@DAY]", Arity = ArgumentArity.OneOrMore, AllowMultipleArgumentsPerToken = false, CustomParser = Parsing.Lists,
    };

    private readonly Option<int> maxListAge = new("--max-list-age")
    {
        Description = "How many days a list's newest edition answers for after its own day; 'none' for no end.",
        HelpName = "DAYS|none", CustomParser = Parsing.Age,
        DefaultValueFactory = static _ => ScreeningOptions.DefaultMaxListAgeDays,
    };

    private readonly Option<bool> noSupplement = new("--no-supplement")
    {
        Description = "Do not add the embedded licences, announcements and stated dates to an official list.",
    };

    private readonly Option<ScoringProfile> profile = new("--profile")
    {
        Description = "How names are scored. An unknown name tells those there are.", HelpName = "NAME", CustomParser = Parsing.Profile,
    };

    private readonly Option<bool> noColor = new("--no-color") { Description = "Write no colour. NO_COLOR and redirected output do the same." };

    public void AddTo(Command command)
    {
        command.Options.Add(lists);
        command.Options.Add(maxListAge);
        command.Options.Add(noSupplement);
        command.Options.Add(profile);
        command.Options.Add(noColor);
    }

    /// <summary>Loads the lists named, says their problems, and builds the screener.</summary>
    public async Task<LoadedScreener> LoadAsync(CommandHost host, ParseResult parsed, CancellationToken cancellationToken)
    {
        IReadOnlyList<ListSource> sources = parsed.GetValue(lists) is { Count: > 0 } named ? named : [new ListSource(ListSource.Embedded)];
        var loaded = await host.Load(sources, !parsed.GetValue(noSupplement), cancellationToken).ConfigureAwait(false);
        LoadingNotes.Say(host, loaded);
        var options = new ScreeningOptions
        {
            Profile = parsed.GetValue(profile) ?? ScoringProfile.Default,
            MaxListAgeDays = parsed.GetValue(maxListAge) is var days && days == Parsing.Endless ? null : days,
        };
        return new LoadedScreener(new Screener(loaded.Register, options), loaded.Supplements)
        {
            Sources = [.. sources.Select(static source => source.ToString())], Supplement = !parsed.GetValue(noSupplement),
        };
    }

    /// <summary>Whether the answer may be coloured.</summary>
    public bool Colour(CommandHost host, ParseResult parsed) => host.Terminal.OutTakesColour && !parsed.GetValue(noColor);
}

/// <summary>A screener and the embedded lists that supplement what it screens against.</summary>
internal sealed record LoadedScreener(Screener Screener, IReadOnlyList<ListId> Supplements)
{
    /// <summary>Where the lists were read from, as the user named it.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>Whether supplements were asked for.</summary>
    public required bool Supplement { get; init; }
}
