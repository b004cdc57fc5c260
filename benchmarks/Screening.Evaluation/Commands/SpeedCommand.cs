using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Screening.Evaluation.Measuring;
using Screening.Evaluation.Peers;
using Screening.Evaluation.Reading;
using Screening.Matching;

namespace Screening.Evaluation.Commands;

/// <summary>How long a query takes and what it allocates through the public <c>Screen</c>; with <c>--peers</c> others on the same names in the same run.</summary>
internal static class SpeedCommand
{
    private const int Queries = 2000;
    private const int PeerQueries = 40;

    /// <summary>Of so many passes the least time of each query counts: the machine has other things to do, the query has not.</summary>
    private const int Passes = 5;

    public static EvaluationCommand Command { get; } = new("speed", "--lists DIR [--peers] [--grow N]", RunAsync);

    private static async Task<JsonObject> RunAsync(Arguments arguments)
    {
        var (register, day) = await NewestLists.LoadAsync(new ListFolder(arguments.Required("lists")));
        var names = register.Listings.SelectMany(SelfCheck.StrongNames).Select(static name => name.Text).Distinct(StringComparer.Ordinal).ToList();

        var before = GC.GetTotalMemory(forceFullCollection: true);
        var building = Stopwatch.GetTimestamp();
        var screener = new Screener(register);
        var buildMs = Stopwatch.GetElapsedTime(building).TotalMilliseconds;
        var indexBytes = GC.GetTotalMemory(forceFullCollection: true) - before;

        // Built once more, because the first time pays for reading the tables and compiling the code.
        building = Stopwatch.GetTimestamp();
        GC.KeepAlive(new Screener(register));
        buildMs = Math.Min(buildMs, Stopwatch.GetElapsedTime(building).TotalMilliseconds);

        var queries = QueryMaker.Make(names, Queries, seed: 1);
        var samples = Measure(queries, query => screener.Screen(query, day).Matches.Count);
        var qps = 0.0;
        for (var pass = 0; pass < Passes; pass++)
        {
            var start = Stopwatch.GetTimestamp();
            foreach (var query in queries)
                screener.Screen(query, day);
            qps = Math.Max(qps, queries.Count / Stopwatch.GetElapsedTime(start).TotalSeconds);
        }

        List<Sample> hits = [.. samples.Where(static sample => sample.Hits > 0)], noHits = [.. samples.Where(static sample => sample.Hits == 0)];
        var micro = Sorted(samples);
        var (micros50, micros95) = (At(Sorted(noHits), 0.50), At(Sorted(noHits), 0.95));
        var listings = register.Listings.Count();
        Console.WriteLine(Line($"{names.Count} names, {listings} listings, {hits.Count} queries with a match, {noHits.Count} without"));
        Console.WriteLine(Line($"p50 {At(micro, 0.50):0.0} µs, p95 {At(micro, 0.95):0.0} µs, p99 {At(micro, 0.99):0.0} µs; without a match p50 {micros50:0.0} µs, p95 {micros95:0.0} µs"));
        Console.WriteLine(Line($"{qps:0} queries a second and core; index {indexBytes / 1048576.0:0.0} MiB in {buildMs:0} ms"));
        var answer = new JsonObject
        {
            ["names"] = names.Count,
            ["listings"] = listings,
            ["p50"] = Math.Round(At(micro, 0.50), 1),
            ["p95"] = Math.Round(At(micro, 0.95), 1),
            ["p99"] = Math.Round(At(micro, 0.99), 1),
            ["p50NoHit"] = Math.Round(micros50, 1),
            ["p95NoHit"] = Math.Round(micros95, 1),
            ["bytesNoHit"] = MedianBytes(noHits),
            ["bytesHit"] = MedianBytes(hits),
            ["qps"] = Math.Round(qps),
            ["indexBytes"] = indexBytes,
            ["buildMs"] = Math.Round(buildMs),
        };
        if (arguments.Has("grow"))
            answer["grown"] = Grown(names, queries, arguments.Number("grow", 16));
        if (arguments.Has("peers"))
            answer["peers"] = PeerTimes(names, queries, At(micro, 0.50));
        return answer;
    }

    /// <summary>The least time of each query over several passes, with what the last one allocated.</summary>
    private static List<Sample> Measure(IReadOnlyList<string> queries, Func<string, int> ask)
    {
        var samples = new Sample[queries.Count];
        Array.Fill(samples, new Sample(double.MaxValue, 0, 0));
        foreach (var query in queries)
            ask(query);
        for (var pass = 0; pass < Passes; pass++)
        {
            for (var i = 0; i < queries.Count; i++)
            {
                var bytes = GC.GetAllocatedBytesForCurrentThread();
                var start = Stopwatch.GetTimestamp();
                var hits = ask(queries[i]);
                var micros = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
                samples[i] = new Sample(Math.Min(micros, samples[i].Micros), GC.GetAllocatedBytesForCurrentThread() - bytes, hits);
            }
        }

        return [.. samples];
    }

    /// <summary>
    /// The index alone over the names as they are and over so many times as many, the others made up of words of the list. One word in sixteen has a letter
    /// changed: sixteen times the names have about six times the words then, as texts grow.
    /// </summary>
    private static JsonObject Grown(List<string> names, IReadOnlyList<string> queries, int times)
    {
        var more = new List<string>(names);
        var random = new Random(1);
        var words = names.SelectMany(static name => name.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToList();
        while (more.Count < names.Count * times)
        {
            var name = names[random.Next(names.Count)].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            for (var i = 0; i < name.Length; i++)
                name[i] = random.Next(16) > 0 ? words[random.Next(words.Count)] : Changed(words[random.Next(words.Count)], random);
            more.Add(string.Join(' ', name));
        }

        var (few, many) = (IndexTimes(names, queries), IndexTimes(more, queries));
        Console.WriteLine(Line($"index alone: {names.Count} names p50 {At(few, 0.50):0.0} µs, p95 {At(few, 0.95):0.0} µs; {more.Count} names p50 {At(many, 0.50):0.0} µs, p95 {At(many, 0.95):0.0} µs; {At(many, 0.50) / At(few, 0.50):0.0} and {At(many, 0.95) / At(few, 0.95):0.0} times"));
        return new JsonObject
        {
            ["times"] = times,
            ["p50"] = Math.Round(At(many, 0.50), 1),
            ["p95"] = Math.Round(At(many, 0.95), 1),
            ["p50Ratio"] = Math.Round(At(many, 0.50) / At(few, 0.50), 2),
            ["p95Ratio"] = Math.Round(At(many, 0.95) / At(few, 0.95), 2),
        };
    }

    private static List<double> IndexTimes(List<string> names, IReadOnlyList<string> queries)
    {
        var index = NameIndex.Build(ScoringProfile.Default, [.. names.Select(static name => new IndexedName(name, SubjectKind.Unknown))]);
        var hits = new NameHits();
        return Sorted(Measure(queries, query =>
        {
            index.Search(query, SubjectKind.Unknown, ScoringProfile.Default.Threshold, hits);
            return hits.Count;
        }));
    }

    private static string Changed(string word, Random random)
    {
        var letters = word.ToCharArray();
        letters[random.Next(letters.Length)] = (char)('a' + random.Next(26));
        return new string(letters);
    }

    private static JsonObject PeerTimes(List<string> names, IReadOnlyList<string> queries, double ours)
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
            var ratio = At(micros, 0.50) / ours;
            Console.WriteLine(Line($"{name,-12} p50 {At(micros, 0.50):0.0} µs over {micros.Count} queries, {ratio:0.0} times ours"));
            peers[name] = new JsonObject { ["p50"] = Math.Round(At(micros, 0.50), 1), ["ratio"] = Math.Round(ratio, 1) };
        }

        return peers;
    }

    private static double At(List<double> sorted, double share) => sorted.Count == 0 ? 0 : sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * share))];

    private static List<double> Sorted(IEnumerable<Sample> samples) => [.. samples.Select(static sample => sample.Micros).Order()];

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static long MedianBytes(List<Sample> samples) => samples.Count == 0 ? 0 : samples.Select(static sample => sample.Bytes).Order().ElementAt(samples.Count / 2);

    private readonly record struct Sample(double Micros, long Bytes, int Hits);
}
