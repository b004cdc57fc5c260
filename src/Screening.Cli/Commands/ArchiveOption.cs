using System.CommandLine;

namespace Screening.Cli.Commands;

/// <summary><c>--archive DIR</c>, as every verb about archives takes it.</summary>
internal static class ArchiveOption
{
    public const string Default = "archive";

    public static Option<string> Create() => new("--archive")
    {
        Description = "The archive's folder.", HelpName = "DIR", DefaultValueFactory = static _ => Default,
    };
}
