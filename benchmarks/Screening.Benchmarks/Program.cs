using System.Globalization;
using BenchmarkDotNet.Running;
using Screening.Benchmarks;

if (args is ["read-advanced", ..])
    ReadOnce.Advanced(args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 15_000);
else if (args is ["read-speed", ..])
    ReadSpeed.Print(args.Length > 1 ? args[1] : null);
else if (args is ["read-once", var path])
    ReadOnce.Read(path);
else
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
