using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Screening.Hosting;

/// <summary>Refreshes at start, then after each interval, for as long as the app runs.</summary>
internal sealed class ListRefreshService(ListRefresh refresh, IOptions<ListRefreshSettings> settings, TimeProvider clock, ILogger<ListRefresh> logger) : BackgroundService
{
    private const double LargestDelay = 0.1;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await refresh.RefreshAsync(stoppingToken).ConfigureAwait(false);
            }
#pragma warning disable CA1031 // One failed refresh must not be the last one.
            catch (Exception problem) when (!stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
            {
                RefreshLog.Failed(logger, problem.Message);
            }

            await Task.Delay(settings.Value.Interval * (1 + (LargestDelay * Random.Shared.NextDouble())), clock, stoppingToken).ConfigureAwait(false);
        }
    }
}
