using System.Reflection;

namespace Screening.Batch;

/// <summary>Tells how a screener answers, for receipts.</summary>
internal static class ReceiptMaker
{
    /// <summary>The engine of this process.</summary>
    public static ReceiptEngine Engine { get; } = new(
        typeof(Screener).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0",
        typeof(Screener).Module.ModuleVersionId.ToString("N"));

    public static ReceiptSettings Settings(Screener screener, BatchOptions options) => new()
    {
        AsOf = options.AsOf, KnownAt = options.KnownAt, Profile = screener.Options.Profile.Name, ProfileFingerprint = screener.Options.Profile.Fingerprint,
        Threshold = screener.Options.Threshold ?? screener.Options.Profile.Threshold, MaxListAgeDays = screener.Options.MaxListAgeDays,
        RequiredLists = screener.Options.RequiredLists is { } required ? [.. required.Select(static id => id.Value).Order(StringComparer.Ordinal)] : null,
        AllMatches = options.AllMatches, Decisions = options.Decisions?.Version,
        Mapping = new SortedDictionary<string, string>(options.Mapping.ToDictionary(), StringComparer.Ordinal),
    };

    public static IReadOnlyList<ReceiptList> Lists(Screener screener, DateOnly asOf, DateOnly? knownAt)
    {
        var editions = screener.Register.Editions.ToLookup(static edition => edition.List);
        return
        [
            .. screener.CoverageOn(asOf, knownAt).Select(list => new ReceiptList
            {
                Id = list.List.Id.Value, State = list.State, Extent = list.Extent, Version = list.Version, Sha256 = list.Sha256,
                CoverageFrom = list.CoverageFrom, CoverageTo = list.CoverageTo,
                AgeDays = list.LastSnapshot is { } newest ? asOf.DayNumber - newest.DayNumber : null,
                Editions = [.. editions[list.List.Id].Select(static edition => new ReceiptEdition(edition.Day, edition.Sha256))],
            }),
        ];
    }
}
