using System.Net;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Polly;
using Screening;
using Screening.Hosting;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds fresh lists to screening.</summary>
public static class ListRefreshBuilderExtensions
{
    /// <summary>The longest wait that a publisher may ask for before a request is repeated; past it the next look is soon enough.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Keeps lists fresh: fetches them from their publishers into an archive, which <see cref="IScreener"/> then screens against, at start and
    /// after each interval, and adds a health check called <c>lists</c>. Until a list has come it is missing, and no answer clears anybody.
    /// </summary>
    /// <param name="builder">What <c>AddScreening</c> returned.</param>
    /// <param name="configure">Names the archive and the lists at least.</param>
    /// <returns>The builder. Calling twice adds once and configures twice.</returns>
    public static IScreeningBuilder AddListRefresh(this IScreeningBuilder builder, Action<ListRefreshSettings> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);
        var services = builder.Services;
        services.Configure(configure);
        if (services.Any(static service => service.ServiceType == typeof(ListRefresh)))
            return builder;

        services.AddOptions<ListRefreshSettings>().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ListRefreshSettings>, ListRefreshValidation>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPostConfigureOptions<ScreeningSettings>, ArchiveAsSource>());
        AddClient(services);
        services.AddSingleton<RefreshTelemetry>();
        services.AddSingleton(static provider => new ArchiveUpdate(
            provider.GetRequiredService<IOptions<ListRefreshSettings>>(), provider.GetRequiredService<PublisherClient>(), provider.GetRequiredService<RefreshTelemetry>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(static provider => new ListRefresh(
            provider.GetRequiredService<ArchiveUpdate>(), provider.GetRequiredService<ScreenerSource>(), provider.GetRequiredService<IScreener>(), provider.GetRequiredService<IOptions<ListRefreshSettings>>(),
            provider.GetRequiredService<RefreshTelemetry>(), provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<ListRefresh>>()));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, ListRefreshService>());
        services.AddHealthChecks().AddCheck<ListHealthCheck>("lists");
        return builder;
    }

    private static void AddClient(IServiceCollection services) =>
        services.AddHttpClient<PublisherClient>(static (provider, http) =>
            {
                // Each file has its own limit, retries included.
                http.Timeout = Timeout.InfiniteTimeSpan;
                http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", provider.GetRequiredService<IOptions<ListRefreshSettings>>().Value.UserAgent);
            })
            .ConfigurePrimaryHttpMessageHandler(static () => new SocketsHttpHandler
            {
                AutomaticDecompression = DecompressionMethods.All, MaxAutomaticRedirections = 5, PooledConnectionLifetime = TimeSpan.FromMinutes(5), UseCookies = false,
            })
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .AddResilienceHandler("lists", static (pipeline, context) =>
            {
                var settings = context.ServiceProvider.GetRequiredService<IOptions<ListRefreshSettings>>().Value;
                if (settings.Retries > 0)
                {
                    pipeline.AddRetry(new HttpRetryStrategyOptions
                    {
                        MaxRetryAttempts = settings.Retries, Delay = settings.RetryDelay, BackoffType = DelayBackoffType.Exponential, MaxDelay = LongestWait,
                        ShouldHandle = static arguments => ValueTask.FromResult(
                            HttpClientResiliencePredicates.IsTransient(arguments.Outcome) && !(arguments.Outcome.Result?.Headers.RetryAfter?.Delta > LongestWait)),
                    });
                }

                pipeline.AddTimeout(settings.AnswerTimeout);
            });

    /// <summary>What is refreshed is what is screened against.</summary>
    private sealed class ArchiveAsSource(IOptions<ListRefreshSettings> refresh) : IPostConfigureOptions<ScreeningSettings>
    {
        public void PostConfigure(string? name, ScreeningSettings options)
        {
            var settings = refresh.Value;
            var archive = ListArchive.OpenOrCreate(settings.Archive).Folder;
            if (!options.Lists.Contains(archive))
                options.Lists.Add(archive);
            foreach (var list in settings.Lists)
                options.AwaitedLists.Add(list);
        }
    }
}
