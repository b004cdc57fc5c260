using System.Globalization;
using System.Text.Json;
using Screening.Tests.Golden;

namespace Screening.Cli.Tests;

/// <summary>The golden table asked through the command line, as its user would: every subject, spelling and day.</summary>
public sealed class GoldenCommandTests
{
    private static readonly Task<LoadedRegister> Embedded = Task.FromResult(RegisterFile.LoadEmbedded());

    public static TheoryData<string> Subjects() => [.. GoldenTable.Spellings.Select(static spelling => spelling.Subject).Distinct()];

    [Theory]
    [MemberData(nameof(Subjects))]
    public async Task Check_GoldenSubject_TellsEveryStatusOfEveryDay(string subject)
    {
        foreach (var day in GoldenTable.Rows.Where(row => row.Subject == subject).Select(static row => row.AsOf).Distinct())
        {
            foreach (var spelling in GoldenTable.Spellings.Where(spelling => spelling.Subject == subject))
                await Check(subject, spelling, day);
        }
    }

    private static async Task Check(string subject, Spelling spelling, DateOnly day)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        var host = new CommandHost(new Terminal { Out = output, Error = TextWriter.Null }, TimeProvider.System) { Load = static (_, _, _) => Embedded };
        string[] asked = spelling.AskedBy == "identifier" ? ["--id", spelling.Text] : [spelling.Text];

        var code = await host.RunAsync(["check", .. asked, "--as-of", IsoDay.Format(day), "--json"]);

        using var answer = JsonDocument.Parse(output.ToString());
        var matches = answer.RootElement.GetProperty("matches").EnumerateArray().ToList();
        foreach (var row in GoldenTable.Rows.Where(row => row.Subject == subject && row.AsOf == day))
        {
            var onList = matches.Where(match => match.GetProperty("list").GetString() == row.List.Value).ToList();
            if (row.Status == GoldenTable.NoMatch)
            {
                Assert.Empty(onList);
                continue;
            }

            if (!spelling.Finds.Contains(row.List))
                continue;
            var found = Assert.Single(onList, match => match.GetProperty("listingId").GetString() == row.Listing);
            Assert.Equal(row.Status, found.GetProperty("status").GetString());
            Assert.Contains(row.Licence, found.GetProperty("licence").GetRawText(), StringComparison.Ordinal);
        }

        var hit = matches.Exists(static match => match.GetProperty("status").GetString() is "InForce" or "Licensed" or "Announced" or "Undetermined");
        Assert.Equal(hit ? 1 : 2, code);
    }
}
