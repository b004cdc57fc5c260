using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Screening;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds screening to an app.</summary>
public static class ScreeningServiceCollectionExtensions
{
    /// <summary>
    /// Adds one <see cref="IScreener"/>. The lists are loaded when it is first asked for; resolve it at start-up to fail there and not in a payment.
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
        services.TryAddSingleton<IScreener>(static provider =>
        {
            var settings = provider.GetRequiredService<IOptions<ScreeningSettings>>().Value;
            var loaded = RegisterFile.Load(settings.Sources, new LoadingOptions { Supplement = settings.Supplement }, CancellationToken.None);
            return new ScreenerInForce(new Screener(loaded.Register, settings.ToOptions()), provider.GetRequiredService<TimeProvider>());
        });
        return new ScreeningBuilder(services);
    }

    private sealed record ScreeningBuilder(IServiceCollection Services) : IScreeningBuilder;
}
