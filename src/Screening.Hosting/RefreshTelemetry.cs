using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Screening.Hosting;

/// <summary>Metrics and traces of the refresh, under one name; free when nobody listens.</summary>
internal sealed class RefreshTelemetry
{
    /// <summary>The name of the meter and of the activity source.</summary>
    public const string Name = "Screening.Hosting";

    private static readonly ActivitySource Activities = new(Name);

    private readonly Meter meter;
    private readonly Counter<long> looks;
    private readonly Counter<long> swaps;
    private readonly Histogram<double> durations;

    public RefreshTelemetry(IMeterFactory meters)
    {
        meter = meters.Create(Name);
        looks = meter.CreateCounter<long>("screening.lists.looks", "{look}", "Looks at publishers, by list and outcome.");
        swaps = meter.CreateCounter<long>("screening.lists.swaps", "{swap}", "Registers put in force.");
        durations = meter.CreateHistogram<double>("screening.lists.refresh.duration", "s", "How long a refresh of all lists took.");
    }

    public static Activity? Start(string name, ListId? list = null)
    {
        var activity = Activities.StartActivity(name);
        if (list is { } id)
            activity?.SetTag("list", id.Value);
        return activity;
    }

    public void Count(ListUpdate update) => looks.Add(1, new("list", update.List.Value), new("outcome", update.Outcome.ToString()));

    public void CountSwap() => swaps.Add(1);

    public void Measure(TimeSpan duration) => durations.Record(duration.TotalSeconds);

    /// <summary>Shows the age of the lists in force whenever it is asked for.</summary>
    public void Watch(Func<IEnumerable<(ListId List, int Days)>> ages) =>
        meter.CreateObservableGauge(
            "screening.lists.age", () => ages().Select(static age => new Measurement<int>(age.Days, new KeyValuePair<string, object?>("list", age.List.Value))), "d", "Days since the day of the edition in force.");
}
