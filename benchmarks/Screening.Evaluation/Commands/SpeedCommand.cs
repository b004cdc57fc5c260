using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Screening.Evaluation.Measuring;
using Screening.Evaluation.Peers;
using Screening.Evaluation.Reading;

namespace Screening.Evaluation.Commands;

/// <summary>How long a query takes and what it allocates through the public <c>Screen</c>; with <c>--peers</c> others on the same names in the same run.</summary>
internal static class SpeedCommand
{
    private const int Queries = 2000;
    private const int PeerQueries = 40;

    public static EvaluationCommand Command { get; } = new("speed", "--lists DIR [--peers]", RunAsync);

    private static async Task<JsonObject> RunAsync(Arguments arguments)
    {
        var (register, day) = await NewestLists.LoadAsync(new ListFolder(arguments.Required("lists")));
        var names = register.Listings.SelectMany(SelfCheck.StrongNames).Select(static name => name.Text).Distinct(StringComparer.Ordinal).ToList();

        var before = GC.GetTotalMemory(forceFullCollection: true);
        var building = Stopwatch.GetTimestamp();
        var screener = new Screener(register);
        var buildMs = Stopwatch.GetElapsedTime(building).TotalMilliseconds;
        var indexBytes = GC.GetTotalMemory(forceFullCollection: true) - before;

        var queries = QueryMaker.Make(names, Queries, seed: 1);
        foreach (var query in queries)
            screener.Screen(query, day);

        var (hits, noHits) = (new List<Sample>(), new List<Sample>());
        foreach (var query in queries)
        {
            var bytes = GC.GetAllocatedBytesForCurrentThread();
            var start = Stopwatch.GetTimestamp();
            var result = screener.Screen(query, day);
            var micros = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
            (result.Matches.Count > 0 ? hits : noHits).Add(new Sample(micros, GC.GetAllocatedBytesForCurrentThread() - bytes));
        }

        var all = Stopwatch.GetTimestamp();
        Parallel.ForEach(queries, query => screener.Screen(query, day));
        var qps = queries.Count / Stopwatch.GetElapsedTime(all).TotalSeconds;

        var micro = hits.Concat(noHits).Select(static sample => sample.Micros).Order().ToList();
        var listings = register.Listings.Count();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{names.Count} names, {listings} listings, {hits.Count} queries with a match, {noHits.Count} without"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"p50 {At(micro, 0.50):0.0} µs, p95 {At(micro, 0.95):0.0} µs, p99 {At(micro, 0.99):0.0} µs; {qps:0} queries a second on {Environment.ProcessorCount} cores; index {indexBytes / 1048576.0:0.0} MiB in {buildMs:0} ms"));
        var answer = new JsonObject
        {
            ["names"] = names.Count,
            ["listings"] = listings,
            ["p50"] = Math.Round(At(micro, 0.50), 1),
            ["p95"] = Math.Round(At(micro, 0.95), 1),
            ["p99"] = Math.Round(At(micro, 0.99), 1),
            ["bytesNoHit"] = MedianBytes(noHits),
            ["bytesHit"] = MedianBytes(hits),
            ["qps"] = Math.Round(qps),
            ["indexBytes"] = indexBytes,
            ["buildMs"] = Math.Round(buildMs),
        };
        if (arguments.Has("peers"))
            answer["peers"] = PeerTimes(names, queries);
        return answer;
    }

    private static JsonObject PeerTimes(List<string> names, IReadOnlyList<string> queries)
    {
        using var lucene = new LuceneTrigrams(names);
        var fuzzy = new FuzzySharpScan(names);
        var peers = new JsonObject();
        foreach (var (name, ask, count) in new (string, Func<string, int>, int)[] { ("lucene", lucene.Count, queries.Count), ("fuzzysharp", fuzzy.Count, PeerQueries) })
        {
            ask(queries[0]);
            var micros = new List<double>();
            foreach (var query in queries.Take(count))
            {
                var start = Stopwatch.GetTimestamp();
                ask(query);
                micros.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds);
            }

            micros.Sort();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-12} p50 {At(micros, 0.50):0.0} µs over {micros.Count} queries"));
            peers[name] = new JsonObject { ["p50"] = Math.Round(At(micros, 0.50), 1) };
        }

        return peers;
    }

    private static double At(List<double> sorted, double share) => sorted.Count == 0 ? 0 : sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * share))];

    private static long MedianBytes(List<Sample> samples) => samples.Count == 0 ? 0 : samples.Select(static sample => sample.Bytes).Order().ElementAt(samples.Count / 2);

    private readonly record struct Sample(double Micros, long Bytes);
}
