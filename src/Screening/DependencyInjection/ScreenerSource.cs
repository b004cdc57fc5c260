using Microsoft.Extensions.Options;

namespace Screening;

/// <summary>Makes engines as <c>AddScreening</c> is set: of the lists as they are now. Safe for any number of threads.</summary>
public sealed class ScreenerSource
{
    private readonly IOptions<ScreeningSettings> settings;

    /// <summary>Made by <c>AddScreening</c>.</summary>
    /// <param name="settings">The settings.</param>
    public ScreenerSource(IOptions<ScreeningSettings> settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        this.settings = settings;
    }

    /// <summary>Loads the lists and builds an engine over them; this takes seconds.</summary>
    /// <param name="cancellationToken">Stops loading between files.</param>
    /// <returns>An engine that is in force nowhere yet; <see cref="IScreener.Swap"/> puts it there.</returns>
    /// <exception cref="ArgumentException">A setting is none, or a required list is in no source and not awaited.</exception>
    /// <exception cref="ListReadException">A file cannot be trusted; the message names it, with line and field where there are some.</exception>
    /// <exception cref="FileNotFoundException">A path leads nowhere.</exception>
    public Task<Screener> LoadAsync(CancellationToken cancellationToken = default) => Task.Run(() => Load(cancellationToken), cancellationToken);

    internal Screener Load(CancellationToken cancellationToken)
    {
        var set = settings.Value;
        var sources = set.AwaitedLists.Count == 0 ? set.Sources : [.. set.Sources.Where(static source => !IsEmptyArchive(source.Path))];
        var register = sources.Count == 0
            ? Register.Build([], refused: [.. set.AwaitedLists.Select(static name => (PublishedLists.FindOrOwn(new ListId(name)), "not fetched yet"))])
            : RegisterFile.Load(sources, new LoadingOptions { Supplement = set.Supplement }, cancellationToken).Register;
        return new Screener(register, set.ToOptions(register));
    }

    /// <summary>An archive that a refresh is still to fill: an app may start before its lists, and then clears nobody.</summary>
    private static bool IsEmptyArchive(string path) =>
        ListArchive.IsArchive(path) && !ListArchive.Open(path).Entries().Any(static entry => entry.IsAccepted);
}
