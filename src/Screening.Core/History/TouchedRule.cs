namespace Screening.History;

/// <summary>Which listings may answer otherwise on one day, as known then, than on another.</summary>
internal static class TouchedRule
{
    /// <summary>Every listing whose status, prints or known names differ between the two views; others answer alike.</summary>
    /// <param name="register">The register.</param>
    /// <param name="from">The earlier day: asked about, and known at.</param>
    /// <param name="to">The later day.</param>
    /// <param name="maxAge">How many days the newest edition is carried forward.</param>
    public static IEnumerable<Listing> Between(Register register, DateOnly from, DateOnly to, int maxAge) =>
        register.Listings.Where(listing => IsPrintedAnew(listing, from, to) || !SameFinding(StatusRule.On(listing, from, from, maxAge), StatusRule.On(listing, to, to, maxAge)));

    /// <summary>Whether two findings tell a user the same.</summary>
    public static bool SameFinding(StatusFinding one, StatusFinding other) =>
        one.Status == other.Status && one.Since == other.Since && one.Until == other.Until && one.Licence == other.Licence;

    /// <summary>Names and numbers count from the day of the version that prints them, so a version between the days may bring some.</summary>
    private static bool IsPrintedAnew(Listing listing, DateOnly from, DateOnly to)
    {
        bool Between(DateOnly? day) => day > from && day <= to;
        return listing.Main.Versions.Any(version => Between(version.Day)) || listing.CompanionNames.Versions.Any(version => Between(version.Day))
            || listing.CompanionAddresses.Versions.Any(version => Between(version.Day)) || listing.DatedMeasures.Any(dated => Between(dated.KnownFrom));
    }
}
