using System.Net;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Screening.Tests.Archive;

namespace Screening.Hosting.Tests;

/// <summary>A publisher that does as it should.</summary>
public sealed class ListRefreshTests
{
    [Fact]
    public async Task Screen_BeforeTheFirstRefresh_ClearsNobodyAndHealthSaysSo()
    {
        await using var app = await RefreshedApp.StartAsync();

        Assert.Equal(ScreeningOutcome.NotScreened, app.Screener.Screen("Unheard Of Nobody").Outcome);
        Assert.Equal(HealthStatus.Unhealthy, (await app.HealthAsync()).Status);
    }

    [Fact]
    public async Task Refresh_OfAnUnchangedFile_AsksForChangesOnly()
    {
        await using var app = await RefreshedApp.StartAsync();
        app.Publisher.Serve(RefreshedApp.Path, RefreshedApp.Edition(100, 300));

        Assert.Equal(UpdateOutcome.Updated, (await app.RefreshAsync()).Outcome);
        Assert.Equal(UpdateOutcome.Unchanged, (await app.RefreshAsync()).Outcome);

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.NotModified], app.Publisher.Given);
        Assert.Single(ListArchive.Open(app.Archive).Entries());
    }

    /// <summary>A file that states no day speaks for the day on which it was seen: to carry it on, it is looked at anew.</summary>
    [Fact]
    public async Task Refresh_OfAnUnchangedFileOnAnotherDay_KeepsItFresh()
    {
        await using var app = await RefreshedApp.StartAsync();
        app.Publisher.Serve(RefreshedApp.Path, RefreshedApp.Edition(100, 300));
        await app.RefreshAsync();
        app.Pass(TimeSpan.FromDays(6));

        Assert.Equal(UpdateOutcome.Updated, (await app.RefreshAsync()).Outcome);
        Assert.Equal(ListState.Fresh, app.Sdn.State);
        Assert.Equal(new DateOnly(2025, 11, 9), app.Sdn.LastSnapshot);
        Assert.Single(Directory.GetFiles(Path.Combine(app.Archive, "files"), "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Refresh_WithTheLocalCopyLost_FetchesItAgain()
    {
        await using var app = await RefreshedApp.StartAsync();
        app.Publisher.Serve(RefreshedApp.Path, RefreshedApp.Edition(100, 300));
        await app.RefreshAsync();
        var stored = Assert.Single(Directory.GetFiles(Path.Combine(app.Archive, "files"), "*", SearchOption.AllDirectories));
        File.Delete(stored);

        Assert.False((await app.RefreshAsync()).IsFault);

        Assert.DoesNotContain(HttpStatusCode.NotModified, app.Publisher.Given);
        Assert.True(File.Exists(stored));
    }

    [Fact]
    public async Task Refresh_OfANewEdition_IsScreenedAgainst()
    {
        await using var app = await RefreshedApp.StartAsync();
        app.Publisher.Serve(RefreshedApp.Path, RefreshedApp.Edition(100, 300));
        await app.RefreshAsync();
        var (_, name) = ArchiveFolder.Rows(400, 1)[0];
        app.Publisher.Serve(RefreshedApp.Path, RefreshedApp.Edition(100, 301));
        app.Pass(TimeSpan.FromDays(1));

        var update = await app.RefreshAsync();

        Assert.Equal((UpdateOutcome.Updated, new DateOnly(2025, 11, 4), 301), (update.Outcome, update.Day, update.Entries));
        Assert.Contains(app.Screener.Screen(name).Matches, static match => match.Listing.Id.Value == "400");
        Assert.Contains(app.Events, static told => told.Id.Id == 5);
    }

    [Fact]
    public async Task Refresh_AskedByMany_RunsOnce()
    {
        await using var app = await RefreshedApp.StartAsync();
        app.Publisher.Serve(RefreshedApp.Path, RefreshedApp.Edition(100, 300));
        var opened = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        app.Publisher.Answer(RefreshedApp.Path, async context =>
        {
            await opened.Task;
            context.Response.StatusCode = 403;
        });

        var asked = Enumerable.Range(0, 50).Select(_ => app.Refresh.RefreshAsync()).ToList();
        opened.SetResult();
        var outcomes = await Task.WhenAll(asked);

        Assert.Single(app.Publisher.Given);
        Assert.Single(outcomes.Distinct());
    }

    [Fact]
    public async Task Refresh_OfADeliveryOfSeveralFiles_TakesThemTogether()
    {
        await using var app = await RefreshedApp.StartAsync();
        app.Configure = settings => settings.Publications["us-ofac-sdn"].Files["alt.csv"] = app.Publisher.AddressOf("/alt.csv");
        app.Publisher.Serve(RefreshedApp.Path, RefreshedApp.Edition(100, 300));
        app.Publisher.Serve("/alt.csv", "100,1,\"aka\",\"OTHERWISE CALLED\",-0- \r\n\u001a");
        Assert.Equal(UpdateOutcome.Updated, (await app.RefreshAsync()).Outcome);
        Assert.Equal(ScreeningOutcome.Hit, app.Screener.Screen("OTHERWISE CALLED").Outcome);

        // One of them changes: both are fetched, and judged together.
        app.Publisher.Serve("/alt.csv", "100,1,\"aka\",\"OTHERWISE CALLED\",-0- \r\n101,2,\"aka\",\"STRANGELY NAMED\",-0- \r\n\u001a");
        Assert.Equal(UpdateOutcome.Updated, (await app.RefreshAsync()).Outcome);
        Assert.Equal(ScreeningOutcome.Hit, app.Screener.Screen("STRANGELY NAMED").Outcome);

        // One of them is gone: nothing is taken.
        app.Publisher.Answer(RefreshedApp.Path, static context => { context.Response.StatusCode = 404; return Task.CompletedTask; });
        app.Publisher.Serve("/alt.csv", "100,1,\"aka\",\"THIRD\",-0- \r\n\u001a");
        Assert.Equal(UpdateOutcome.Unavailable, (await app.RefreshAsync()).Outcome);
        Assert.Equal(ScreeningOutcome.Hit, app.Screener.Screen("STRANGELY NAMED").Outcome);
    }

    [Fact]
    public async Task Refresh_WithTheArchiveDamaged_KeepsTheRegisterInForce()
    {
        await using var app = await RefreshedApp.StartAsync();
        app.Publisher.Serve(RefreshedApp.Path, RefreshedApp.Edition(100, 300));
        await app.RefreshAsync();
        var version = app.Screener.Current.Register.Version;
        await File.AppendAllTextAsync(Path.Combine(app.Archive, "manifest.jsonl"), "{");

        Assert.Equal(UpdateOutcome.Unavailable, (await app.RefreshAsync()).Outcome);

        Assert.Equal(version, app.Screener.Current.Register.Version);
        Assert.NotNull(app.Refresh.Failure);
        Assert.Equal(HealthStatus.Degraded, (await app.HealthAsync()).Status);
    }

    [Fact]
    public async Task Screen_By16ThreadsThrough1000Swaps_NeverTearsAnAnswer()
    {
        await using var app = await RefreshedApp.StartAsync();
        app.Publisher.Serve(RefreshedApp.Path, RefreshedApp.Edition(100, 300));
        await app.RefreshAsync();
        var first = app.Screener.Current;
        app.Publisher.Serve(RefreshedApp.Path, RefreshedApp.Edition(101, 300));
        await app.RefreshAsync();
        Screener[] engines = [first, app.Screener.Current];
        var (_, name) = ArchiveFolder.Rows(400, 1)[0];
        // What each register says of an entry that only the newer one holds; any other pair is a torn answer.
        var whole = engines.Select(engine => (engine.Register.Version, engine.Screen(name, new DateOnly(2025, 11, 3)).Matches.Count)).ToHashSet();
        using var stop = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 16).Select(_ => Task.Factory.StartNew(
            () =>
            {
                var (seen, answers) = (new HashSet<(string, int)>(), 0);
                for (; !stop.IsCancellationRequested || answers < 10; answers++)
                {
                    var answer = app.Screener.Screen(name);
                    seen.Add((answer.Register, answer.Matches.Count));
                }

                return seen;
            }, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)).ToArray();

        for (var i = 0; i < 1000; i++)
            app.Screener.Swap(engines[i % 2]);
        await stop.CancelAsync();

        foreach (var seen in await Task.WhenAll(readers))
            Assert.Subset(whole, seen);
        Assert.Equal(2, whole.Count);
    }
}
