using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using PaymentCheck;

namespace Screening.Samples.Tests;

/// <summary>The payment service as a client sees it, over the loopback interface.</summary>
public sealed class PaymentCheckTests : IDisposable
{
    private readonly HttpClient client = new();
    private readonly string archive = Path.Combine(Path.GetTempPath(), $"payments-{Guid.NewGuid():N}");

    public void Dispose()
    {
        client.Dispose();
        if (Directory.Exists(archive))
            Directory.Delete(archive, recursive: true);
    }

    [Theory]
    [InlineData("Belaruskali", "2025-12-14", "Stop")]
    [InlineData("Belaruskali", "2025-12-16", "LicenceReview")]
    [InlineData("Belaruskali", "2026-03-26", "Review")]
    [InlineData("Quiet Bakery", "2025-12-16", "Review")]
    public async Task Check_Payment_IsDecidedAsOfItsValueDate(string beneficiary, string day, string decision)
    {
        await using var app = await StartAsync();

        var answer = await CheckAsync($$"""{"beneficiary":"{{beneficiary}}","valueDate":"{{day}}"}""");

        Assert.Contains($"\"decision\":\"{decision}\"", answer, StringComparison.Ordinal);
    }

    /// <summary>What the page about the samples shows is what comes out.</summary>
    [Fact]
    public async Task Check_PaymentOfThePage_AnswersAsShown()
    {
        await using var app = await StartAsync();
        var page = await File.ReadAllTextAsync(SampleRun.At("docs", "samples", "README.md"));
        var asked = page.Split("-d '")[1].Split('\'')[0];

        Assert.Contains($"\n{await CheckAsync(asked)}\n", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_NoBeneficiary_IsTheCallersMistake()
    {
        await using var app = await StartAsync();

        using var answer = await client.PostAsync(new Uri("/payments/check", UriKind.Relative), new StringContent("""{"beneficiary":" ","valueDate":"2025-12-14"}""", Encoding.UTF8, "application/json"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Lists_Always_TellHowFarTheyCover()
    {
        await using var app = await StartAsync();

        Assert.Contains("\"list\":\"us-ofac-sdn\"", await client.GetStringAsync(new Uri("/lists", UriKind.Relative)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refresh_PublisherOutOfReach_ClearsNobodyAndSaysSo()
    {
        // Nothing listens on port 9 of this machine.
        await using var app = await StartAsync(
            "--Refresh:Archive", archive, "--Refresh:Lists:0", "us-ofac-sdn", "--Refresh:Retries", "0", "--Refresh:Publications:us-ofac-sdn:Files:sdn.csv", "http://127.0.0.1:9/sdn.csv");

        Assert.Contains("\"decision\":\"Review\"", await CheckAsync("""{"beneficiary":"Quiet Bakery","valueDate":"2025-12-16"}"""), StringComparison.Ordinal);
        using var health = await client.GetAsync(new Uri("/health", UriKind.Relative));
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "Unhealthy"), (health.StatusCode, await health.Content.ReadAsStringAsync()));
    }

    private async Task<WebApplication> StartAsync(params string[] settings)
    {
        var app = PaymentApi.Build(["--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Default", "None", .. settings]);
        await app.StartAsync();
        client.BaseAddress = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        return app;
    }

    private async Task<string> CheckAsync(string payment)
    {
        using var answer = await client.PostAsync(new Uri("/payments/check", UriKind.Relative), new StringContent(payment, Encoding.UTF8, "application/json"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }
}
