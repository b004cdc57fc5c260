using Screening;

namespace PaymentCheck;

/// <summary>A payment desk's service: may this payment go out on its value date?</summary>
internal static class PaymentApi
{
    /// <summary>The app, not yet started.</summary>
    /// <param name="args">The command line, as ASP.NET Core reads it.</param>
    public static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateSlimBuilder(args);
        builder.Services.ConfigureHttpJsonOptions(static json => json.SerializerOptions.TypeInfoResolverChain.Insert(0, PaymentJson.Default));
        // "Screening": { "Lists": [ "lists/" ], "Threshold": 0.75 } in appsettings.json; without it the lists in the package answer.
        var screening = builder.Services.AddScreening(settings => builder.Configuration.GetSection("Screening").Bind(settings));
        // "Refresh": { "Archive": "archive", "Lists": [ "us-ofac-sdn", "eu-fsf" ] } keeps whole lists fresh; without it nothing is fetched.
        var refresh = builder.Configuration.GetSection("Refresh");
        if (refresh.Exists())
            screening.AddListRefresh(settings => refresh.Bind(settings));
        builder.Services.AddHealthChecks();

        var app = builder.Build();
        // Loads the lists now: a file that cannot be trusted stops the start, not a payment.
        _ = app.Services.GetRequiredService<IScreener>();

        // Unhealthy while a list cannot speak about today. Payments are still answered then, and none of them with "go".
        app.MapHealthChecks("/health");
        app.MapPost("/payments/check", static (Payment payment, IScreener screener) =>
            string.IsNullOrWhiteSpace(payment.Beneficiary)
                ? Results.BadRequest()
                : Results.Ok(PaymentPolicy.Decide(screener.Screen(payment.Beneficiary, payment.ValueDate))));
        app.MapGet("/lists", static (IScreener screener, TimeProvider clock) =>
            screener.Current.CoverageOn(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)).Select(static list => new ListAnswer(list.List.Id.Value, list.State.ToString(), list.CoverageTo)));
        return app;
    }
}
