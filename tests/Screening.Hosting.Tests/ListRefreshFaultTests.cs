using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;
using Screening.Tests.Archive;

namespace Screening.Hosting.Tests;

/// <summary>Whatever a publisher does: the last good edition answers, its age grows, health is degraded, and one event says why.</summary>
public sealed class ListRefreshFaultTests
{
    private static readonly string Good = RefreshedApp.Edition(100, 300);
    private static readonly string Next = RefreshedApp.Edition(101, 300);

    private static readonly Dictionary<string, (Func<HttpContext, Task> Answer, UpdateOutcome Outcome, string Reason)> Faults = new(StringComparer.Ordinal)
    {
        ["403"] = (Status(403), UpdateOutcome.Unavailable, "answers 403"),
        ["429"] = (ComeBackLater, UpdateOutcome.Unavailable, "answers 429 and asks to come back after 3600 s"),
        ["500"] = (Status(500), UpdateOutcome.Unavailable, "answers 500"),
        ["404"] = (Status(404), UpdateOutcome.Unavailable, "answers 404"),
        ["204, no content"] = (Status(204), UpdateOutcome.Unavailable, "answers 204"),
        ["304 although never asked"] = (Status(304), UpdateOutcome.Unavailable, "answers 'not modified' although nothing was held"),
        ["cut below its length"] = (CutBelowItsLength, UpdateOutcome.Unavailable, "127.0.0.1: "),
        ["cut at a row"] = (Text(Next[..Next.IndexOf("\r\n350,", StringComparison.Ordinal)] + "\r\n"), UpdateOutcome.Refused, "end mark"),
        ["cut at a row, mark added"] = (Text(Next[..Next.IndexOf("\r\n350,", StringComparison.Ordinal)] + "\r\n\u001a"), UpdateOutcome.Refused, "it is cut"),
        ["cut in a row"] = (Text(Next[..((Next.Length / 2) + 20)]), UpdateOutcome.Refused, "sdn.csv"),
        ["empty"] = (Text(""), UpdateOutcome.Refused, "empty"),
        ["login page"] = (LoginPage, UpdateOutcome.Refused, "no known list format"),
        ["redirected to a login page"] = (static context => { context.Response.Redirect("/login"); return Task.CompletedTask; }, UpdateOutcome.Refused, "no known list format"),
        ["redirected for ever"] = (static context => { context.Response.Redirect(RefreshedApp.Path); return Task.CompletedTask; }, UpdateOutcome.Unavailable, "answers 302"),
        ["every second row missing"] = (Text(RefreshedApp.File(ArchiveFolder.Rows(100, 300).Where(static row => row.Id % 2 == 0)) + "\u001a"), UpdateOutcome.Refused, "150 listings are gone"),
        ["another list"] = (Text("list,listing_id,name,effective\nmy-own,1,PRIMER,2024-05-01\n"), UpdateOutcome.Refused, "what came is another list: my-own"),
        ["one byte a second"] = (Trickle, UpdateOutcome.Unavailable, "did not deliver within 3 s"),
        ["no answer"] = (static context => Task.Delay(Timeout.InfiniteTimeSpan, context.RequestAborted), UpdateOutcome.Unavailable, "did not begin to answer within 1 s"),
        ["endless"] = (Endless, UpdateOutcome.Unavailable, "the file has more than 1000000 bytes"),
        ["10 GB announced"] = (static context => { context.Response.ContentLength = 10L << 30; return context.Response.Body.FlushAsync(context.RequestAborted); }, UpdateOutcome.Unavailable, "the file has more than 1000000 bytes"),
        ["hung up"] = (static context => { context.Abort(); return Task.CompletedTask; }, UpdateOutcome.Unavailable, "127.0.0.1: "),
    };

    public static TheoryData<string> FaultNames() => new(Faults.Keys);

    [Theory]
    [MemberData(nameof(FaultNames))]
    public async Task Refresh_WithAFault_KeepsTheLastGoodEditionAndSaysSoOnce(string name)
    {
        var (answer, outcome, reason) = Faults[name];
        await using var app = await RefreshedApp.StartAsync();
        app.Configure = static settings => (settings.AnswerTimeout, settings.FileTimeout, settings.LargestFile) = (TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(3), 1_000_000);
        app.Publisher.Serve(RefreshedApp.Path, Good);
        app.Publisher.Answer("/login", LoginPage);
        Assert.Equal(UpdateOutcome.Updated, (await app.RefreshAsync()).Outcome);
        Assert.Equal(HealthStatus.Healthy, (await app.HealthAsync()).Status);
        var version = app.Screener.Current.Register.Version;
        var edition = app.Sdn.Sha256;
        app.ForgetEvents();

        app.Publisher.Answer(RefreshedApp.Path, answer);
        app.Pass(TimeSpan.FromDays(2));
        var update = await app.RefreshAsync();

        Assert.Equal(outcome, update.Outcome);
        Assert.Contains(reason, update.Reason, StringComparison.Ordinal);
        var told = Assert.Single(app.Events, static said => said.Level >= LogLevel.Warning);
        Assert.Equal(outcome == UpdateOutcome.Refused ? 3 : 4, told.Id.Id);
        Assert.Contains(reason, told.Text, StringComparison.Ordinal);

        Assert.Equal(ScreeningOutcome.Hit, app.Screener.Screen(ArchiveFolder.Rows(399, 1)[0].Name).Outcome);
        Assert.Equal(version, app.Screener.Current.Register.Version);
        Assert.Equal((ListState.Carried, edition, new DateOnly(2025, 11, 3)), (app.Sdn.State, app.Sdn.Sha256, app.Sdn.LastSnapshot));
        var health = await app.HealthAsync();
        Assert.Equal(HealthStatus.Degraded, health.Status);
        Assert.Contains("2 days old", (string)health.Entries["lists"].Data["us-ofac-sdn"], StringComparison.Ordinal);

        // Past the age that a list may have nobody is cleared any more, and health says so.
        app.Pass(TimeSpan.FromDays(6));
        Assert.Equal(ScreeningOutcome.NotScreened, app.Screener.Screen("Unheard Of Nobody").Outcome);
        Assert.Equal(HealthStatus.Unhealthy, (await app.HealthAsync()).Status);

        // And the next good edition heals all.
        app.Publisher.Serve(RefreshedApp.Path, Next);
        Assert.Equal(UpdateOutcome.Updated, (await app.RefreshAsync()).Outcome);
        Assert.Equal(HealthStatus.Healthy, (await app.HealthAsync()).Status);
        Assert.Equal(ScreeningOutcome.NoHit, app.Screener.Screen("Unheard Of Nobody").Outcome);
    }

    private static Func<HttpContext, Task> Status(int code) => context =>
    {
        context.Response.StatusCode = code;
        return Task.CompletedTask;
    };

    private static Func<HttpContext, Task> Text(string text) => context => context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(text), context.RequestAborted).AsTask();

    private static Task LoginPage(HttpContext context)
    {
        context.Response.ContentType = "text/html";
        return context.Response.Body.WriteAsync("<!DOCTYPE html><html><body><form>Sign in</form></body></html>"u8.ToArray(), context.RequestAborted).AsTask();
    }

    private static Task ComeBackLater(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        context.Response.Headers.RetryAfter = 3600.ToString(CultureInfo.InvariantCulture);
        return Task.CompletedTask;
    }

    private static async Task CutBelowItsLength(HttpContext context)
    {
        var bytes = Encoding.UTF8.GetBytes(Next);
        context.Response.ContentLength = bytes.Length;
        await context.Response.Body.WriteAsync(bytes.AsMemory(0, bytes.Length / 2), context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
        context.Abort();
    }

    private static async Task Trickle(HttpContext context)
    {
        foreach (var one in Encoding.UTF8.GetBytes(Next))
        {
            await context.Response.Body.WriteAsync(new[] { one }, context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            await Task.Delay(TimeSpan.FromSeconds(1), context.RequestAborted);
        }
    }

    private static async Task Endless(HttpContext context)
    {
        var bytes = Encoding.UTF8.GetBytes(Next);
        while (!context.RequestAborted.IsCancellationRequested)
            await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }
}
