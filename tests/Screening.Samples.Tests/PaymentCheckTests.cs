using System.Net;
using System.Text;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PaymentCheck;

namespace Screening.Samples.Tests;

/// <summary>The payment service as a client sees it, over the loopback interface.</summary>
public sealed class PaymentCheckTests : IAsyncLifetime, IDisposable
{
    private readonly Microsoft.AspNetCore.Builder.WebApplication app = PaymentApi.Build(["--urls", "http://127.0.0.1:0"], static screening => screening.Services.AddLogging(static log => log.ClearProviders()));
    private readonly HttpClient client = new();

    public async Task InitializeAsync()
    {
        await app.StartAsync();
        client.BaseAddress = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
    }

    public async Task DisposeAsync() => await app.DisposeAsync();

    public void Dispose() => client.Dispose();

    [Theory]
    [InlineData("Belaruskali", "2025-12-14", "Stop")]
    [InlineData("Belaruskali", "2025-12-16", "LicenceReview")]
    [InlineData("Belaruskali", "2026-03-26", "Review")]
    [InlineData("Quiet Bakery", "2025-12-16", "Review")]
    public async Task Check_Payment_IsDecidedAsOfItsValueDate(string beneficiary, string day, string decision)
    {
        var answer = await CheckAsync($$"""{"beneficiary":"{{beneficiary}}","valueDate":"{{day}}"}""");

        Assert.Contains($"\"decision\":\"{decision}\"", answer, StringComparison.Ordinal);
    }

    /// <summary>What the page about the samples shows is what comes out.</summary>
    [Fact]
    public async Task Check_PaymentOfThePage_AnswersAsShown()
    {
        var page = await File.ReadAllTextAsync(SampleRun.At("docs", "samples", "README.md"));
        var asked = page.Split("-d '")[1].Split('\'')[0];

        Assert.Contains($"\n{await CheckAsync(asked)}\n", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_NoBeneficiary_IsTheCallersMistake()
    {
        using var answer = await client.PostAsync(new Uri("/payments/check", UriKind.Relative), new StringContent("""{"beneficiary":" ","valueDate":"2025-12-14"}""", Encoding.UTF8, "application/json"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Lists_Always_TellHowFarTheyCover() =>
        Assert.Contains("\"list\":\"us-ofac-sdn\"", await client.GetStringAsync(new Uri("/lists", UriKind.Relative)), StringComparison.Ordinal);

    private async Task<string> CheckAsync(string payment)
    {
        using var answer = await client.PostAsync(new Uri("/payments/check", UriKind.Relative), new StringContent(payment, Encoding.UTF8, "application/json"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }
}
