namespace Screening.Cli.Commands;

/// <summary>Says beside the data what loading the lists brought to light.</summary>
internal static class LoadingNotes
{
    private const int Shown = 5;

    /// <summary>One line with the number of problems, then the first few, the worst first.</summary>
    public static void Say(CommandHost host, LoadedRegister loaded)
    {
        var problems = loaded.Problems.OrderByDescending(static problem => problem.Severity).ToList();
        if (problems.Count == 0)
            return;
        var errors = problems.Count(static problem => problem.Severity == ProblemSeverity.Error);
        host.Say(FormattableString.Invariant($"lists: {errors} errors, {problems.Count - errors} warnings"));
        foreach (var problem in problems.Take(Shown))
            host.Say($"  {problem}");
        if (problems.Count > Shown)
            host.Say(FormattableString.Invariant($"  and {problems.Count - Shown} more"));
    }
}
