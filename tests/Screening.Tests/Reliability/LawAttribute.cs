namespace Screening.Tests.Reliability;

/// <summary>A fact about any input, not one input: tried on many made at random. <c>docs/reliability.md</c> lists every one.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LawAttribute : FactAttribute;

/// <summary>How many inputs a law is tried on.</summary>
internal static class Law
{
    /// <summary>Set to a number such as 100000 for a long run; unset, each law tries as many as a build can wait for.</summary>
    public const string CasesVariable = "SCREENING_LAW_CASES";

    /// <summary>The usual number, or that of the environment.</summary>
    public static int Cases(int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(CasesVariable), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var given) ? given : usual;
}
