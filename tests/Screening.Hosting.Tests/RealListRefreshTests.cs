using Microsoft.Extensions.DependencyInjection;
using Screening.Tests;
using Screening.Tests.Archive;

namespace Screening.Hosting.Tests;

/// <summary>Real editions of the UN list, as a publisher would bring them one after another, and one that is cut.</summary>
public sealed class RealListRefreshTests : IDisposable
{
    private readonly ArchiveFolder folder = new();

    public void Dispose() => folder.Dispose();

    [SharedFact]
    public async Task Refresh_WithRealEditionsInOrder_TakesEachAndRefusesTheCutAndTheOlder()
    {
        await using var publisher = await PublisherServer.StartAsync();
        await using var services = Services(publisher.AddressOf("/consolidated.xml"));
        var refresh = services.GetRequiredService<ListRefresh>();
        var updates = new List<ListUpdate>();
        var newest = Edition("2026-02-27");

        foreach (var text in new[] { Edition("2025-04-19"), Edition("2025-11-20"), newest[..(newest.Length * 9 / 10)], newest, newest, Edition("2025-11-20") })
        {
            publisher.Serve("/consolidated.xml", text);
            updates.Add(Assert.Single(await refresh.RefreshAsync()));
        }

        Assert.Equal([UpdateOutcome.Updated, UpdateOutcome.Updated, UpdateOutcome.Refused, UpdateOutcome.Updated, UpdateOutcome.Unchanged, UpdateOutcome.Refused], updates.Select(static update => update.Outcome));
        Assert.Contains("older than the one in force of 2026-02-27", updates[^1].Reason, StringComparison.Ordinal);
        var screener = services.GetRequiredService<IScreener>();
        var list = Assert.Single(screener.Current.CoverageOn(new DateOnly(2026, 2, 28)));
        Assert.Equal((new DateOnly(2025, 4, 19), new DateOnly(2026, 2, 27)), (list.CoverageFrom, list.CoverageTo));
        Assert.Empty((await ListArchive.Open(folder.Archive).VerifyAsync()).Differences);
    }

    private static string Edition(string day) => File.ReadAllText(SharedFiles.At("data", "lists", "un-sc", day, "consolidated.xml"));

    private ServiceProvider Services(string address)
    {
        var services = new ServiceCollection();
        services.AddScreening(static settings => settings.Supplement = false).AddListRefresh(settings =>
        {
            settings.Archive = folder.Archive;
            settings.Lists.Add("un-sc");
            settings.Publications["un-sc"] = new PublicationSettings { Files = { ["consolidated.xml"] = address } };
            settings.Retries = 0;
        });
        return services.BuildServiceProvider();
    }
}
