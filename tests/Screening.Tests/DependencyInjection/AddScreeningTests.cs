using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using static Screening.Tests.TinyRegister;

namespace Screening.Tests.DependencyInjection;

public class AddScreeningTests
{
    private static ServiceProvider Services(DateTimeOffset now, Action<ScreeningSettings>? configure = null)
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(new FakeTimeProvider(now));
        services.AddScreening(configure);
        return services.BuildServiceProvider();
    }

    [Fact]
    public void Screen_WithoutADay_AsksAboutTodayInUtc()
    {
        using var services = Services(new DateTimeOffset(2025, 12, 14, 23, 30, 0, TimeSpan.FromHours(-5)));
        var result = services.GetRequiredService<IScreener>().Screen("EW-001PA");
        Assert.Equal(Day("2025-12-15"), result.AsOf);
        Assert.Equal(ScreeningOutcome.Hit, result.Outcome);
    }

    [Fact]
    public void AddScreening_Twice_AddsOneScreener()
    {
        var services = new ServiceCollection();
        services.AddScreening().Services.AddScreening(static settings => settings.Threshold = 0.9);
        using var provider = services.BuildServiceProvider();
        Assert.Same(provider.GetRequiredService<IScreener>(), Assert.Single(provider.GetServices<IScreener>()));
        Assert.Equal(0.9, provider.GetRequiredService<IScreener>().Current.Options.Threshold);
    }

    [Fact]
    public void AddScreening_ListThatIsNotThere_RefusesToStart()
    {
        using var services = Services(DateTimeOffset.UnixEpoch, static settings => settings.Lists.Add("no-such-folder"));
        Assert.Throws<FileNotFoundException>(services.GetRequiredService<IScreener>);
    }

    [Theory]
    [InlineData("us-ofac-sdm")]
    [InlineData("un-sc")]
    public void AddScreening_RequiredListThatNoSourceBrings_RefusesToStart(string list)
    {
        using var services = Services(DateTimeOffset.UnixEpoch, settings => settings.RequiredLists.Add(list));
        var problem = Assert.Throws<ArgumentException>(services.GetRequiredService<IScreener>);
        Assert.Contains($"the required list '{list}' is in no source; there are: ca-sema,", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AddScreening_RequiredListThatIsAwaited_IsMissingAndNeverSaysNoHit()
    {
        using var services = Services(new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero), static settings =>
        {
            settings.RequiredLists.Add("un-sc");
            settings.AwaitedLists.Add("un-sc");
        });
        var result = services.GetRequiredService<IScreener>().Screen("Jane Nobody");
        Assert.Equal(ScreeningOutcome.NotScreened, result.Outcome);
        Assert.Equal(ListState.Missing, Assert.Single(result.NotScreened).State);
    }

    [Fact]
    public void AddScreening_InAHost_IsProvenAtStart()
    {
        using var services = Services(DateTimeOffset.UnixEpoch, static settings => settings.Threshold = 1.1);
        Assert.Throws<ArgumentOutOfRangeException>(() => services.GetRequiredService<Microsoft.Extensions.Options.IStartupValidator>().Validate());
    }

    [Fact]
    public async Task Swap_WhileManyRead_NeverTearsAnAnswer()
    {
        using var services = Services(DateTimeOffset.UnixEpoch);
        var screener = services.GetRequiredService<IScreener>();
        var engines = new[] { "2020-01-01", "2020-02-01" }.Select(static day => new Screener(Register.Build([Snapshot(day, Entry("x", null, "Unmistakable Trading"))]))).ToArray();
        var versions = engines.Select(static engine => engine.Register.Version).Append(screener.Current.Register.Version).ToHashSet();
        using var stop = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 16).Select(_ => Task.Factory.StartNew(() =>
        {
            var seen = new HashSet<string>();
            while (!stop.IsCancellationRequested)
                seen.Add(screener.Screen("Unmistakable Trading", Day("2020-02-01")).Register);
            return seen;
        }, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)).ToArray();
        for (var i = 0; i < 1000; i++)
            screener.Swap(engines[i % 2]);
        await stop.CancelAsync();
        foreach (var seen in await Task.WhenAll(readers))
            Assert.Subset(versions, seen);
    }
}
