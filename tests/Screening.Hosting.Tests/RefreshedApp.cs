using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;
using Screening.Tests.Archive;

namespace Screening.Hosting.Tests;

/// <summary>An app that keeps the SDN list fresh from a publisher on this machine, its clock moved by hand, its log events collected.</summary>
internal sealed class RefreshedApp : IAsyncDisposable
{
    public const string Path = "/sdn.csv";

    private readonly ArchiveFolder folder = new();
    private readonly MovedClock clock = new();
    private readonly CollectedLog log = new();
    private ServiceProvider? services;

    private RefreshedApp(PublisherServer publisher) => Publisher = publisher;

    public PublisherServer Publisher { get; }

    public Action<ListRefreshSettings> Configure { get; set; } = static _ => { };

    public string Archive => folder.Archive;

    public ServiceProvider Services => services ??= Build();

    public IScreener Screener => Services.GetRequiredService<IScreener>();

    public ListRefresh Refresh => Services.GetRequiredService<ListRefresh>();

    public IReadOnlyList<(LogLevel Level, EventId Id, string Text)> Events => [.. log.Events];

    /// <summary>The list as it stands today for answers.</summary>
    public ListCoverage Sdn => Assert.Single(Screener.Current.CoverageOn(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)));

    public static async Task<RefreshedApp> StartAsync() => new(await PublisherServer.StartAsync());

    /// <summary>An edition of the SDN file: numbered entries and the end mark.</summary>
    public static string Edition(int first, int count) => File(ArchiveFolder.Rows(first, count)) + "\u001a";

    public static string File(IEnumerable<(int Id, string Name)> rows) =>
        string.Concat(rows.Select(static row => $"{row.Id},\"{row.Name}\",\"individual\",\"TEST\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"DOB 1 Jan 1970.\"\r\n"));

    public void Pass(TimeSpan time) => clock.Pass(time);

    public async Task<ListUpdate> RefreshAsync() => Assert.Single(await Refresh.RefreshAsync());

    public Task<HealthReport> HealthAsync() => Services.GetRequiredService<HealthCheckService>().CheckHealthAsync();

    public void ForgetEvents() => log.Events.Clear();

    public async ValueTask DisposeAsync()
    {
        if (services is not null)
            await services.DisposeAsync();
        await Publisher.DisposeAsync();
        folder.Dispose();
    }

    private ServiceProvider Build()
    {
        var collection = new ServiceCollection();
        collection.AddSingleton<TimeProvider>(clock);
        collection.AddLogging(logging => logging.AddProvider(log).SetMinimumLevel(LogLevel.Trace));
        collection.AddScreening(static settings => settings.Supplement = false).AddListRefresh(settings =>
        {
            settings.Archive = folder.Archive;
            settings.Lists.Add("us-ofac-sdn");
            settings.Publications["us-ofac-sdn"] = new PublicationSettings { Files = { ["sdn.csv"] = Publisher.AddressOf(Path) } };
            settings.RetryDelay = TimeSpan.Zero;
            settings.Retries = 1;
            Configure(settings);
        });
        return collection.BuildServiceProvider();
    }

    /// <summary>Days pass when told; timers run by the real clock.</summary>
    private sealed class MovedClock : TimeProvider
    {
        private DateTimeOffset now = new(2025, 11, 3, 12, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => now;

        public void Pass(TimeSpan time) => now += time;
    }

    /// <summary>The events of the refresh; those of the HTTP client are its own.</summary>
    private sealed class CollectedLog : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<(LogLevel Level, EventId Id, string Text)> Events { get; } = new();

        public ILogger CreateLogger(string categoryName) =>
            categoryName.StartsWith("Screening.Hosting.ListRefresh", StringComparison.Ordinal) ? this : Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Events.Enqueue((logLevel, eventId, formatter(state, exception)));

        public void Dispose()
        {
        }
    }
}
