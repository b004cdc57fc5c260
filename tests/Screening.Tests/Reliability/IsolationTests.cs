using System.Diagnostics.Tracing;
using System.Text;
using Screening.Batch;
using Screening.Tests.Batch;
using Screening.Tests.Lists.Conformance;

namespace Screening.Tests.Reliability;

/// <summary>What the library must not do, whatever it is given: open a connection, or tell a counterparty's name where it was not asked to.</summary>
public sealed class IsolationTests
{
    private const string Canary = "Canarybird Quillfeather";

    [Fact]
    public void Assemblies_OfEngineReadersAndBatch_ReferenceNoNetwork() =>
        Assert.All((System.Reflection.Assembly[])[typeof(Screener).Assembly, typeof(RegisterFile).Assembly, typeof(BatchScreener).Assembly], static assembly =>
            Assert.DoesNotContain(assembly.GetReferencedAssemblies(), static reference => reference.Name!.StartsWith("System.Net", StringComparison.Ordinal)));

    [Fact]
    public void Reading_OfEveryFormatAndOfExternalEntities_OpensNoSocket()
    {
        using var sockets = new SocketEvents();
        foreach (var reader in ListFormats.All)
        {
            var fixture = FormatFixture.Of(reader.Name);
            fixture.Read(fixture.Files);
            foreach (var file in fixture.Files.Where(static file => file.Head.Span.StartsWith("<"u8)))
            {
                var text = FormatFixture.TextOf(file);
                var root = text.IndexOf('<', text.IndexOf("?>", StringComparison.Ordinal) + 2);
                Assert.Throws<ListReadException>(() => fixture.ReadWith(FormatFixture.Text(file, text.Insert(root, "<!DOCTYPE x SYSTEM \"http://127.0.0.1:9/x.dtd\" [<!ENTITY % y SYSTEM \"http://127.0.0.1:9/y\"> %y;]>"))));
            }
        }

        _ = RegisterFile.LoadEmbedded();
        Assert.Equal(0, sockets.Seen);
    }

    [Fact]
    public async Task NameOfACounterparty_ThatCannotBeScreened_IsInNoExceptionAndNoNote()
    {
        foreach (var input in (string[])[$"{Canary}\nx\n", $"id,{Canary}\n1,x\n", $"name,name\n{Canary},x\n"])
        {
            var refusal = await Record.ExceptionAsync(() => BatchTry.Of(input));
            Assert.True(refusal is null or BatchFileException);
            Assert.True(refusal is null || input.StartsWith(Canary, StringComparison.Ordinal) || input.StartsWith("id", StringComparison.Ordinal) || !refusal.ToString().Contains(Canary, StringComparison.Ordinal));
        }

        var (_, rows, _) = await BatchTry.Of($"id,name,as_of\n1,{Canary},2025-02-31\n2,{Canary}\0,\n3,\"{Canary}\n4,x,\n");
        Assert.All(rows.Skip(1), static row => Assert.DoesNotContain(Canary, row[^1], StringComparison.Ordinal));
    }

    [Fact]
    public void NameOfAListing_ThatMakesAFileRefused_IsNotInTheException()
    {
        var text = $"list,listing_id,name,effective\nmine,1,\"{Canary}\" x,2020-01-01\n";
        var refusal = Assert.Throws<ListReadException>(() => FormatFixture.Of("dated-csv").ReadWith(new DeliveryFile("mine.csv", Encoding.UTF8.GetBytes(text))));
        Assert.DoesNotContain(Canary, refusal.ToString(), StringComparison.Ordinal);
    }

    /// <summary>Counts what the runtime tells of sockets and name look-ups in this process.</summary>
    private sealed class SocketEvents : EventListener
    {
        private int seen;

        public int Seen => Volatile.Read(ref seen);

        protected override void OnEventSourceCreated(EventSource eventSource)
        {
            if (eventSource.Name is "System.Net.Sockets" or "System.Net.NameResolution" or "System.Net.Http")
                EnableEvents(eventSource, EventLevel.LogAlways);
        }

        protected override void OnEventWritten(EventWrittenEventArgs eventData)
        {
            if (eventData.EventName is "ConnectStart" or "ResolutionStart" or "RequestStart")
                Interlocked.Increment(ref seen);
        }
    }
}
