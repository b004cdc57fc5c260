namespace Screening.Lists.Uk;

/// <summary>The measures that a cell of the UK Sanctions List names. The list states one day for all of them.</summary>
internal static class UkMeasures
{
    /// <summary>The field that states the day.</summary>
    public const string DateDesignated = "Date Designated";

    private static readonly DateOnly RegimeStart = new(2020, 12, 31);

    /// <param name="imposed">The measures, with bars between them; one may be printed twice.</param>
    /// <param name="regime">The regulations.</param>
    /// <param name="designated">The stated day; null when it cannot be read.</param>
    public static IEnumerable<Measure> Read(string imposed, string regime, DateOnly? designated)
    {
        var names = imposed.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var first = names.FindIndex(static name => KindOf(name) == MeasureKind.Designation);
        if (first > 0)
            (names[0], names[first]) = (names[first], names[0]);
        if (names.Count == 0)
            names.Add("");
        for (var i = 0; i < names.Count; i++)
        {
            yield return new Measure
            {
                Kind = names[i].Length == 0 ? MeasureKind.Designation : KindOf(names[i]),
                KindAsPrinted = names[i].Length == 0 ? null : names[i],
                Programme = regime.Length == 0 ? null : regime,
                Effective = designated,
                DateField = DateDesignated,
                Doubt = i > 0 ? "the list states one day for all measures of an entry; this one may be younger" : DoubtOf(designated),
            };
        }
    }

    /// <summary>What is doubtful about a day of designation; null when nothing is.</summary>
    public static string? DoubtOf(DateOnly? designated) =>
        designated == RegimeStart ? "31 December 2020 is the day the UK's own regulations began; the party may have been listed before under EU law" : null;

    private static MeasureKind KindOf(string name)
    {
        if (name.StartsWith("Asset freeze", StringComparison.OrdinalIgnoreCase))
            return MeasureKind.Designation;
        if (name.StartsWith("Travel ban", StringComparison.OrdinalIgnoreCase))
            return MeasureKind.TravelBan;
        return name.Contains("correspondent banking", StringComparison.OrdinalIgnoreCase) || name.Contains("arms embargo", StringComparison.OrdinalIgnoreCase)
            ? MeasureKind.Sectoral
            : MeasureKind.OtherRestriction;
    }
}
