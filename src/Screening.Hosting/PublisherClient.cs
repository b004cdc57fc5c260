using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using Polly;
using Polly.Timeout;

namespace Screening.Hosting;

/// <summary>Fetches one file of a publisher, within bounds of time and size. What it answers is judged by whoever reads the file.</summary>
internal sealed class PublisherClient(HttpClient http, IOptions<ListRefreshSettings> options, TimeProvider clock)
{
    private readonly ListRefreshSettings settings = options.Value;

    /// <summary>Fetches a file to a path.</summary>
    /// <param name="address">Where.</param>
    /// <param name="known">What is held, to be told only of a change; null to have the file in any case.</param>
    /// <param name="path">Where it is written to.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The file; null when it is what is held.</returns>
    /// <exception cref="UnavailableException">No file came; the message says why in one line.</exception>
    public async Task<FetchedFile?> FetchAsync(Uri address, FetchedFile? known, string path, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(settings.FileTimeout, clock);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            using var request = RequestFor(address, known);
            using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop.Token).ConfigureAwait(false);
            if (answer.StatusCode == HttpStatusCode.NotModified)
                return known is not null ? null : throw new UnavailableException($"{address.Host} answers 'not modified' although nothing was held");
            if (answer.StatusCode != HttpStatusCode.OK)
                throw new UnavailableException($"{address.Host} answers {(int)answer.StatusCode}{ComeBack(answer)}");
            var sha256 = await SaveAsync(answer, path, stop.Token).ConfigureAwait(false);
            return new FetchedFile(sha256, answer.Headers.ETag?.ToString(), answer.Content.Headers.LastModified);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new UnavailableException($"{address.Host} did not deliver within {Seconds(settings.FileTimeout)}");
        }
        catch (TimeoutRejectedException problem)
        {
            throw new UnavailableException($"{address.Host} did not begin to answer within {Seconds(settings.AnswerTimeout)}", problem);
        }
        catch (Exception problem) when (problem is HttpRequestException or IOException or ExecutionRejectedException or InvalidDataException)
        {
            throw new UnavailableException($"{address.Host}: {OneLine(problem.Message)}", problem);
        }
    }

    private static HttpRequestMessage RequestFor(Uri address, FetchedFile? known)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (known?.ETag is { } tag && EntityTagHeaderValue.TryParse(tag, out var parsed))
            request.Headers.IfNoneMatch.Add(parsed);
        request.Headers.IfModifiedSince = known?.LastModified;
        return request;
    }

    private async Task<string> SaveAsync(HttpResponseMessage answer, string path, CancellationToken cancellationToken)
    {
        Refuse(answer.Content.Headers.ContentLength ?? 0);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var body = await answer.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None);
        var buffer = new byte[1 << 16];
        long length = 0;
        for (int read; (read = await body.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0;)
        {
            Refuse(length += read);
            hash.AppendData(buffer, 0, read);
            await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken).ConfigureAwait(false);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());

        void Refuse(long bytes)
        {
            if (bytes > settings.LargestFile)
                throw new UnavailableException($"the file has more than {settings.LargestFile.ToString(CultureInfo.InvariantCulture)} bytes");
        }
    }

    private static string ComeBack(HttpResponseMessage answer) => answer.Headers.RetryAfter?.Delta is { } wait ? $" and asks to come back after {Seconds(wait)}" : "";

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture) + " s";

    private static string OneLine(string text) => new([.. text.Take(300).Select(static c => char.IsControl(c) ? ' ' : c)]);
}

/// <summary>A publisher gave no file.</summary>
internal sealed class UnavailableException(string message, Exception? inner = null) : Exception(message, inner);
