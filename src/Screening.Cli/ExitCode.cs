namespace Screening.Cli;

/// <summary>What the process tells its caller. Nothing that failed ends with <see cref="Done"/>.</summary>
internal static class ExitCode
{
    /// <summary>Done; no hit.</summary>
    public const int Done = 0;

    /// <summary>A hit.</summary>
    public const int Hit = 1;

    /// <summary>A required list proves no absence; for verbs that do not screen: problems found.</summary>
    public const int NotScreened = 2;

    /// <summary>Could not run: usage, no usable list, unreadable input, unwritable output.</summary>
    public const int CouldNotRun = 3;
}
