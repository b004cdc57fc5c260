using System.Globalization;
using System.Text.Json.Nodes;

namespace Screening.Evaluation.BadInputs;

/// <summary>What became of a case.</summary>
/// <param name="Input">The case.</param>
/// <param name="Outcome"><c>accepted</c>, <c>rejected</c>, <c>crashed</c> or <c>timeout</c>.</param>
/// <param name="Records">Listings loaded, or rows written.</param>
/// <param name="Problems">Problems told.</param>
/// <param name="Witness">What became of the listing or row that must not get lost.</param>
/// <param name="PeakMegabytes">By how much the process grew over what it held before.</param>
/// <param name="Seconds">How long it took.</param>
/// <param name="Reason">Why it was refused, for people.</param>
internal sealed record CaseResult(BadInput Input, string Outcome, int Records = 0, int Problems = 0, string Witness = "", double PeakMegabytes = 0, double Seconds = 0, string Reason = "")
{
    public const string Header = "file,outcome,records,problems,witness,status,peak_mb,seconds\r\n";

    /// <summary>The result as a line of the results; there is no service, so no status.</summary>
    public string ToLine() => string.Create(CultureInfo.InvariantCulture, $"{Quoted(Input.File)},{Outcome},{Records},{Problems},{Witness},,{PeakMegabytes:F1},{Seconds:F2}\r\n");

    public static JsonObject ToJson(CaseResult result) => new()
    {
        ["outcome"] = result.Outcome, ["records"] = result.Records, ["problems"] = result.Problems, ["witness"] = result.Witness,
        ["peakMb"] = result.PeakMegabytes, ["seconds"] = result.Seconds, ["reason"] = result.Reason,
    };

    public static CaseResult OfJson(BadInput input, JsonNode json) => new(
        input, (string)json["outcome"]!, (int)json["records"]!, (int)json["problems"]!, (string)json["witness"]!, (double)json["peakMb"]!, (double)json["seconds"]!, (string)json["reason"]!);

    private static string Quoted(string text) => text.Contains(',', StringComparison.Ordinal) || text.Contains('"', StringComparison.Ordinal) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
