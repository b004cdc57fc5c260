using System.Globalization;
using System.Text.Json.Nodes;
using Screening.Evaluation.Measuring;
using Screening.Evaluation.Reading;
using Screening.Testing;

namespace Screening.Evaluation.Commands;

/// <summary>
/// Finds and wrong top hits of listed names that were changed on the way, by kind of change, and alerts on names made up to be clean: the name test of the
/// testing kit over whole lists. Half of the names are asked with the kind of their listing, half without; status is ignored.
/// </summary>
internal static class ManipulatedCommand
{
    public static EvaluationCommand Command { get; } = new("manipulated", "--lists DIR [--use LIST@DAY,...] [--queries N] [--seed S] [--failures N] [--report DIR]", RunAsync);

    private static async Task<JsonObject> RunAsync(Arguments arguments)
    {
        var folder = new ListFolder(arguments.Required("lists"));
        var (register, day) = arguments.Has("use") ? await folder.LoadAsync(arguments.Required("use")) : await NewestLists.LoadAsync(folder);
        var screener = new Screener(register);
        var report = NameTest.Run(screener, day, new NameTestOptions { Queries = arguments.Number("queries", 500), Seed = arguments.Number("seed", 1) });
        var shown = arguments.Has("failures") ? arguments.Number("failures", 5) : 0;
        if (arguments.Has("report"))
            await report.WriteAsync(arguments.Required("report"));

        Console.WriteLine($"{screener.NameCount} names, {report.Options.Queries} queries of each kind, seed {report.Options.Seed}");
        Console.WriteLine($"{report.Listed.Names} listed names unchanged, {report.Listed.MissedNames.Count} missed");
        Console.WriteLine($"{"change",-34} {"n",6} {"found",7} {"wrong top",10}");
        var byChange = new JsonObject();
        foreach (var group in report.Manipulated)
        {
            byChange[group.Name] = Tell(group);
            foreach (var missed in group.Answers.Where(static answer => !answer.IsFound || answer.IsWrongOnTop).Take(shown))
                Console.WriteLine($"    {(missed.IsFound ? "wrong " : "missed")} {missed.Query}  |  {missed.ListedName}  |  {Top(missed)}");
        }

        var all = Tell(new NameTestGroup("all", [.. report.Manipulated.SelectMany(static group => group.Answers)]));
        return new JsonObject { ["unchanged"] = report.Listed.Names - report.Listed.MissedNames.Count, ["all"] = all, ["byChange"] = byChange, ["clean"] = Clean(report, shown) };
    }

    private static JsonObject Tell(NameTestGroup group)
    {
        var (found, wrong) = (group.Share(group.Found), group.Share(group.WrongOnTop));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{group.Name,-34} {group.Answers.Count,6} {found,7:0.0000} {wrong,10:0.0000}"));
        return new JsonObject { ["n"] = group.Answers.Count, ["found"] = Rates.Rounded(found), ["wrongTop"] = Rates.Rounded(wrong) };
    }

    private static JsonObject Clean(NameTestReport report, int shown)
    {
        Console.WriteLine();
        Console.WriteLine($"{"clean names",-50} {"n",6} {"alerts per 1,000",17}");
        var result = new JsonObject();
        foreach (var group in report.Clean)
        {
            var rate = 1000 * group.Share(group.Alerts);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{group.Name,-50} {group.Answers.Count,6} {rate,17:0.0}"));
            result[group.Name] = Rates.Rounded(rate);
            foreach (var alert in group.Answers.Where(static answer => answer.Top is not null).Take(shown))
                Console.WriteLine($"    {alert.Query}  |  {Top(alert)}");
        }

        return result;
    }

    private static string Top(NameTestAnswer answer) =>
        answer.Top is { } top ? string.Create(CultureInfo.InvariantCulture, $"{top.Score:0.000} {top.MatchedName?.Text}") : "";
}
