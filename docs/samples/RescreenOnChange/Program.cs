using RescreenOnChange;
using Screening;

var builder = Host.CreateApplicationBuilder(args);
builder.Services.AddScreening(settings => builder.Configuration.GetSection("Screening").Bind(settings));
builder.Services.AddSingleton(static provider => new CustomerWatch(
    provider.GetRequiredService<IScreener>(), provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<CustomerWatch>>(),
    Path.Combine(AppContext.BaseDirectory, "customers.csv"), Path.Combine(AppContext.BaseDirectory, "changes")));
builder.Services.AddHostedService(static provider => provider.GetRequiredService<CustomerWatch>());

await builder.Build().RunAsync();
