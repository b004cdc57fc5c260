using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Screening.Tests.Archive;

namespace Screening.Hosting.Tests;

/// <summary>The refresh inside a host: what starts, what refuses to, and what can be watched.</summary>
public sealed class ListRefreshHostTests : IDisposable
{
    private readonly ArchiveFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Host_OnceStarted_RefreshesByItself()
    {
        await using var publisher = await PublisherServer.StartAsync();
        publisher.Serve("/sdn.csv", RefreshedApp.Edition(100, 300));
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        publisher.Asked = asked.SetResult;
        using var host = Host(settings =>
        {
            settings.Lists.Add("us-ofac-sdn");
            settings.Publications["us-ofac-sdn"] = new PublicationSettings { Files = { ["sdn.csv"] = publisher.AddressOf("/sdn.csv") } };
        });

        await host.StartAsync();
        await asked.Task;

        // The refresh under way, or one after it: by then the list is there.
        Assert.False(Assert.Single(await host.Services.GetRequiredService<ListRefresh>().RefreshAsync()).IsFault);
        Assert.NotNull(host.Services.GetRequiredService<IScreener>().Current.Register.Find(new ListingId(new ListId("us-ofac-sdn"), "399")));
        await host.StopAsync();
    }

    [Theory]
    [InlineData("Archive", "", "Archive: name the folder")]
    [InlineData("Lists:0", "us-ofac-sdm", "us-ofac-sdm: no address is known")]
    [InlineData("Lists:0", "no list!", "no list!: a list's name")]
    [InlineData("Interval", "00:00:10", "Interval: 1 minute")]
    [InlineData("LargestFile", "0", "LargestFile: 1 byte")]
    [InlineData("Retries", "11", "Retries: 0 to 10")]
    [InlineData("FileTimeout", "00:00:00", "FileTimeout: above 0")]
    [InlineData("Publications:us-ofac-sdn:Files:sdn.csv", "http://mirror.example/sdn.csv", "must come by https")]
    [InlineData("Publications:us-ofac-sdn:Files:sdn.csv", "not an address", "us-ofac-sdn: ")]
    [InlineData("Publications:us-ofac-sdn:Files:../sdn.csv", "https://mirror.example/sdn.csv", "is no name of a list file")]
    [InlineData("Publications:us-ofac-sdn:Files:sdn.exe", "https://mirror.example/sdn.csv", "is no name of a list file")]
    [InlineData("Publications:us-ofac-sdm:Files:sdn.csv", "https://mirror.example/sdn.csv", "us-ofac-sdm: no such name under Lists")]
    public async Task Host_WithASettingThatIsNone_RefusesToStart(string key, string value, string reason)
    {
        using var host = Host(settings => new ConfigurationBuilder().AddInMemoryCollection([new("Lists:0", "us-ofac-sdn")]).AddInMemoryCollection([new(key, value)]).Build().Bind(settings));

        var problem = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());

        Assert.Contains(reason, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Host_WithARequiredListMisspelt_RefusesToStart()
    {
        using var host = Host(static settings => settings.Lists.Add("us-ofac-sdn"), static settings => settings.RequiredLists.Add("us-ofac-sdm"));

        var problem = await Assert.ThrowsAsync<ArgumentException>(() => host.StartAsync());

        Assert.Contains("'us-ofac-sdm' is in no source; there are: us-ofac-sdn", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refresh_WhenWatched_TellsMetricsAndTracesByList()
    {
        var (counted, traced) = (new List<string>(), new List<string>());
        await using var app = await RefreshedApp.StartAsync();
        using var activities = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == "Screening.Hosting", Sample = static (ref _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity => { lock (traced) traced.Add($"{activity.OperationName} {activity.GetTagItem("list")} {activity.GetTagItem("outcome")}".TrimEnd()); },
        };
        ActivitySource.AddActivityListener(activities);
        using var meters = new MeterListener();
        meters.InstrumentPublished = (instrument, listener) =>
        {
            // Other tests have meters of the same name: this app's own is told by its factory.
            if (instrument.Meter.Name == "Screening.Hosting" && instrument.Meter.Scope == app.Services.GetRequiredService<IMeterFactory>())
                listener.EnableMeasurementEvents(instrument);
        };
        meters.SetMeasurementEventCallback<long>((instrument, number, tags, _) => counted.Add($"{instrument.Name} {number} {string.Join(' ', tags.ToArray().Select(static tag => tag.Value))}".TrimEnd()));
        meters.SetMeasurementEventCallback<int>((instrument, number, tags, _) => counted.Add($"{instrument.Name} {number} {string.Join(' ', tags.ToArray().Select(static tag => tag.Value))}"));
        meters.Start();
        app.Publisher.Serve(RefreshedApp.Path, RefreshedApp.Edition(100, 300));

        await app.RefreshAsync();
        app.Pass(TimeSpan.FromDays(2));
        meters.RecordObservableInstruments();

        Assert.Equal(["screening.lists.looks 1 us-ofac-sdn Updated", "screening.lists.swaps 1", "screening.lists.age 2 us-ofac-sdn"], counted);
        Assert.Subset(traced.ToHashSet(), new HashSet<string> { "refresh lists", "fetch list us-ofac-sdn", "take list us-ofac-sdn Updated" });
    }

    [Fact]
    public void OfficialPublications_Always_AreOfKnownListsAndPassTheirOwnValidation()
    {
        var settings = new ListRefreshSettings { Archive = "archive" };
        foreach (var publication in OfficialPublications.All)
            settings.Lists.Add(publication.List.Value);

        Assert.True(new ListRefreshValidation().Validate(null, settings).Succeeded);
        Assert.All(OfficialPublications.All, static publication => Assert.True(PublishedLists.TryFind(publication.List, out _)));
        Assert.Equal(OfficialPublications.All.Select(static publication => publication.List).Order(), OfficialPublications.All.Select(static publication => publication.List));
    }

    private IHost Host(Action<ListRefreshSettings> refresh, Action<ScreeningSettings>? screening = null)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddSingleton<TimeProvider>(folder.Clock);
        builder.Services.AddScreening(screening).AddListRefresh(settings =>
        {
            settings.Archive = folder.Archive;
            refresh(settings);
        });
        return builder.Build();
    }
}
