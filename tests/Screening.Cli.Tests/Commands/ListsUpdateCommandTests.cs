using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Screening.Cli.Tests.Commands;

/// <summary>Update against a publisher on this machine.</summary>
public sealed class ListsUpdateCommandTests : IDisposable
{
    private const string Rows = "list,listing_id,name,effective\nmy-own,1,PRIMER TRADING,2024-05-01\n";

    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Update_OfAList_TakesItIntoTheArchive()
    {
        using var publisher = new OneAnswer("200 OK", Rows);
        var run = new CommandRun();

        Assert.Equal(0, await run.RunAsync("lists", "update", "my-own", "--address", $"my-own/own.csv={publisher.Address}", "--archive", folder.At("archive")));

        Assert.Contains("updated     my-own dated list (1 entry)\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("1 updated, 0 unchanged, 0 refused, 0 unavailable", string.Join(' ', run.Out.Split('\n')), StringComparison.Ordinal);
        Assert.Equal("my-own", Assert.Single(Assert.Single(ListArchive.Open(folder.At("archive")).Entries()).Lists).Id.Value);
    }

    [Theory]
    [InlineData("403 Forbidden", Rows, "unavailable my-own: 127.0.0.1 answers 403\n")]
    [InlineData("200 OK", "<html>Sign in</html>", "refused     my-own: own.csv:1: no known list format")]
    public async Task Update_ThatBringsNothing_SaysWhyAndEndsWith2(string status, string body, string told)
    {
        using var publisher = new OneAnswer(status, body);
        var run = new CommandRun();

        Assert.Equal(2, await run.RunAsync("lists", "update", "my-own", "--address", $"my-own/own.csv={publisher.Address}", "--archive", folder.At("archive")));
        Assert.Contains(told, run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("name a list")]
    [InlineData("us-ofac-sdm: no address is known for the list 'us-ofac-sdm'", "us-ofac-sdm")]
    [InlineData("write LIST/NAME=URL", "my-own", "--address", "my-own=https://mirror.example/own.csv")]
    [InlineData("must come by https", "my-own", "--address", "my-own/own.csv=http://mirror.example/own.csv")]
    public async Task Update_AskedWrongly_CouldNotRun(string told, params string[] arguments)
    {
        var run = new CommandRun();

        Assert.Equal(3, await run.RunAsync(["lists", "update", .. arguments, "--archive", folder.At("archive")]));
        Assert.Contains(told, run.Error, StringComparison.Ordinal);
    }

    /// <summary>Gives every request on this machine the same answer.</summary>
    private sealed class OneAnswer : IDisposable
    {
        private readonly TcpListener listener = new(IPAddress.Loopback, 0);

        public OneAnswer(string status, string body)
        {
            listener.Start();
            _ = AnswerAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n{body}"));
        }

        public string Address => $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/own.csv";

        public void Dispose() => listener.Dispose();

        private async Task AnswerAsync(byte[] answer)
        {
            try
            {
                while (true)
                {
                    using var client = await listener.AcceptTcpClientAsync();
                    using var stream = client.GetStream();
                    _ = await stream.ReadAsync(new byte[4096]);
                    await stream.WriteAsync(answer);
                }
            }
            catch (Exception ended) when (ended is SocketException or ObjectDisposedException)
            {
                // The test is over.
            }
        }
    }
}
