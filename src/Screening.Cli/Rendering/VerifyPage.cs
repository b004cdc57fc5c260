using Screening.Batch;

namespace Screening.Cli.Rendering;

/// <summary>What a verification found, line by line, the verdict first.</summary>
internal static class VerifyPage
{
    public static string Write(IReadOnlyList<ReceiptFinding> findings)
    {
        var page = new Page(colour: false);
        var wrong = findings.Count(static found => found.State != FindingState.Same);
        page.Line(wrong == 0 ? "IDENTICAL: everything is as the receipt says" : $"NOT PROVEN: {Words.Count(wrong, "thing differs or is missing", "things differ or are missing")}");
        page.Line();
        foreach (var found in findings)
            page.Hanging(found.Subject, $"{Words.Lower(found.State)}: {found.Detail}");
        return page.ToString();
    }
}
