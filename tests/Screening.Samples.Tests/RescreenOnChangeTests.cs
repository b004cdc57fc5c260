using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using RescreenOnChange;
using Screening.Testing;

namespace Screening.Samples.Tests;

public sealed class RescreenOnChangeTests : IDisposable
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), $"rescreen-{Guid.NewGuid():N}");
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2025, 12, 14, 12, 0, 0, TimeSpan.Zero));

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Look_NothingChanged_WritesNothing()
    {
        using var watch = Watch(out _);

        Assert.Null(await watch.LookAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Look_OnTheDayOfALicence_WritesThatCustomerAlone()
    {
        using var watch = Watch(out _);
        clock.Advance(TimeSpan.FromDays(1));

        var rows = await File.ReadAllLinesAsync((await watch.LookAsync(CancellationToken.None))!);

        Assert.Contains("rescreen_change", rows[0], StringComparison.Ordinal);
        Assert.StartsWith("17,Belaruskali OAO,us-ofac-sdn:32746 licence began", Assert.Single(rows[1..], static row => row.StartsWith("17,", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.DoesNotContain(rows, static row => row.StartsWith("18,", StringComparison.Ordinal));
        Assert.Null(await watch.LookAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Look_AfterASwapOnTheSameDay_TellsTheNewListing()
    {
        using var watch = Watch(out var screener);
        screener.Swap(TestRegister.Screener(ListingBuilder.Named("Quiet Bakery").On("house").Designated("2025-12-14")));

        var rows = await File.ReadAllLinesAsync((await watch.LookAsync(CancellationToken.None))!);

        Assert.StartsWith("18,Quiet Bakery,", Assert.Single(rows[1..]), StringComparison.Ordinal);
    }

    private CustomerWatch Watch(out IScreener screener)
    {
        Directory.CreateDirectory(folder);
        using var services = new ServiceCollection().AddSingleton<TimeProvider>(clock).AddScreening().Services.BuildServiceProvider();
        screener = services.GetRequiredService<IScreener>();
        return new CustomerWatch(screener, clock, NullLogger<CustomerWatch>.Instance, SampleRun.At("docs", "samples", "RescreenOnChange", "customers.csv"), folder);
    }
}
