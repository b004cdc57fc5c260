using System.Diagnostics;

namespace Screening.Cli.Tests;

/// <summary>The command in processes of its own, under other settings of the machine: the same bytes.</summary>
public sealed class SameBytesTests : IDisposable
{
    private static readonly (string Name, string Value)[][] Machines =
    [
        [("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "1")], [("LANG", "tr_TR.UTF-8"), ("LC_ALL", "tr_TR.UTF-8")], [("LC_ALL", "th_TH.UTF-8")], [("LC_ALL", "ar_SA.UTF-8")],
        [("LC_ALL", "fa_IR.UTF-8")], [("LC_ALL", "de_DE.UTF-8")], [("LC_ALL", "ja_JP.UTF-8")], [("DOTNET_PROCESSOR_COUNT", "1")], [("DOTNET_PROCESSOR_COUNT", "2")],
        [("DOTNET_EnableAVX512", "0"), ("DOTNET_EnableAVX512F", "0")], [("DOTNET_EnableAVX2", "0")], [("DOTNET_EnableAVX", "0")], [("DOTNET_EnableHWIntrinsic", "0")], [("TZ", "Pacific/Kiritimati")],
    ];

    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Batch_OnAnyMachine_WritesTheSameBytes()
    {
        var input = folder.Write("in.csv", "id,name,as_of\n1,Belaruskali,2022-01-01\n2,Беларуськалий ОАО,2025-12-01\n3,ILIŞ TİCARET,\n4,EW-001PA,2023-01-01\n5,李明,\n6,Lukashenka Aliaksandr,2021-06-30\n");
        var expected = await RunAsync(input, []);
        foreach (var machine in Machines)
            Assert.True(Enumerable.SequenceEqual(expected, await RunAsync(input, machine)), $"other bytes under {machine[0].Name}={machine[0].Value}");
    }

    private async Task<byte[]> RunAsync(string input, (string Name, string Value)[] machine)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var word in (string[])[System.IO.Path.Combine(AppContext.BaseDirectory, "Screening.Cli.dll"), "batch", input, "--out", "-", "--as-of", "2025-12-01", "--progress", "none"])
            start.ArgumentList.Add(word);
        foreach (var (name, value) in machine)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        using var bytes = new MemoryStream();
        await process.StandardOutput.BaseStream.CopyToAsync(bytes);
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode is 0 or 1 or 2, await errors);
        Assert.NotEqual(0, bytes.Length);
        return bytes.ToArray();
    }
}
