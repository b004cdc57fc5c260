using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Screening.Hosting.Tests;

/// <summary>A publisher on this machine: a real HTTP server that answers each path as the test says, and counts.</summary>
internal sealed class PublisherServer : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Func<HttpContext, Task>> answers = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<HttpStatusCode> given = new();
    private readonly WebApplication app;

    private PublisherServer(WebApplication app) => this.app = app;

    /// <summary>The status codes of all answers, in their order.</summary>
    public IReadOnlyList<HttpStatusCode> Given => [.. given];

    /// <summary>Called at the first request.</summary>
    public Action? Asked { get; set; }

    public static async Task<PublisherServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var server = new PublisherServer(app);
        app.Run(server.AnswerAsync);
        await app.StartAsync();
        return server;
    }

    public string AddressOf(string path) => app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + path;

    public void Answer(string path, Func<HttpContext, Task> answer) => answers[path] = answer;

    /// <summary>A file with a mark; asked for a change by that mark, the answer is 304.</summary>
    public void Serve(string path, string text) => Answer(path, async context =>
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var mark = '"' + Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes))[..16] + '"';
        context.Response.Headers.ETag = mark;
        if (context.Request.Headers.IfNoneMatch == mark)
            context.Response.StatusCode = StatusCodes.Status304NotModified;
        else
            await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    });

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        Asked?.Invoke();
        Asked = null;
        if (answers.TryGetValue(context.Request.Path, out var answer))
            await answer(context);
        else
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        given.Enqueue((HttpStatusCode)context.Response.StatusCode);
    }
}
