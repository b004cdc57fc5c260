using Microsoft.Extensions.DependencyInjection.Extensions;
using Screening;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds screening to an app.</summary>
public static class ScreeningServiceCollectionExtensions
{
    /// <summary>
    /// Adds one <see cref="IScreener"/>. The lists are loaded when a host starts, which fails when they cannot be, or a setting is none; without a
    /// host, when the screener is first asked for.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets lists and thresholds; null for the embedded lists and the defaults.</param>
    /// <returns>A builder on which other packages hang their extensions. Calling twice adds once and configures twice.</returns>
    public static IScreeningBuilder AddScreening(this IServiceCollection services, Action<ScreeningSettings>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        if (configure is not null)
            services.Configure(configure);
        services.AddOptions();
        services.TryAddSingleton(TimeProvider.System);
        if (services.Any(static service => service.ServiceType == typeof(ScreenerSource)))
            return new ScreeningBuilder(services);
        services.AddSingleton<ScreenerSource>();
        services.TryAddSingleton<IScreener>(static provider => new ScreenerInForce(
            provider.GetRequiredService<ScreenerSource>().Load(CancellationToken.None), provider.GetRequiredService<TimeProvider>()));
        services.AddOptions<LoadedAtStart>().Validate<IScreener>(static (_, screener) => screener is not null).ValidateOnStart();
        return new ScreeningBuilder(services);
    }

    private sealed record ScreeningBuilder(IServiceCollection Services) : IScreeningBuilder;
}
