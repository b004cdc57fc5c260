using System.Globalization;
using System.Text;

namespace Screening.Tests.Lists.Conformance;

/// <summary>A reading as text: every fact on a line of its own, so that two readings can be compared and one can be approved.</summary>
internal static class ReadingText
{
    public static string Of(ReadResult result, ReadReport report)
    {
        var text = new StringBuilder();
        foreach (var snapshot in result.Snapshots)
        {
            text.Append(CultureInfo.InvariantCulture, $"edition {snapshot.List.Id} {IsoDay.Format(snapshot.Day)} {snapshot.DayKnownBy} {snapshot.Extent}{(snapshot.TellsPresence ? "" : " tells no presence")}\n");
            foreach (var entry in snapshot.Entries)
                Append(text, entry);
            foreach (var (former, id) in snapshot.Renumberings)
                Line(text, "renumbered", $"{former} becomes {id}");
        }

        foreach (var dated in result.DatedLists)
        {
            text.Append(CultureInfo.InvariantCulture, $"dated {dated.List.Id} {dated.Extent} {Day(dated.CoveredFrom)}..{Day(dated.CoveredUntil)}\n");
            foreach (var entry in dated.Entries)
                Append(text, entry);
        }

        foreach (var problem in report.Problems)
            text.Append(CultureInfo.InvariantCulture, $"{problem.Severity} {problem.Code} {problem.File}:{problem.Line} {problem.Field} [{problem.RawValue}]\n");
        foreach (var (what, number) in report.Counts)
            text.Append(CultureInfo.InvariantCulture, $"count {what} {number}\n");
        return text.ToString();
    }

    private static void Append(StringBuilder text, ListEntry entry)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n{entry.Id} {entry.Details?.Kind}{(entry.Details?.IsUnreadable == true ? " unreadable" : "")}\n");
        foreach (var name in entry.Outline?.Names ?? [])
            Line(text, $"outline {entry.Outline!.Kind}", name.Text);
        foreach (var name in (entry.Details?.Names ?? []).Concat(entry.CompanionNames ?? []))
            Line(text, $"name {name.Kind}{(name.IsWeak ? " weak" : "")}", name.Text);
        foreach (var identifier in entry.Details?.Identifiers ?? [])
            Line(text, $"id {identifier.Kind.Name}{(identifier.IsValid ? "" : " invalid")}", $"{identifier.Raw} {identifier.Country} {identifier.Qualifier}".TrimEnd());
        Lines(text, "country", entry.Details?.Countries);
        Lines(text, "born", entry.Details?.BirthDates.Select(static born => born.Text + (born.IsApproximate ? " circa" : "")));
        Lines(text, "address", (entry.Details?.Addresses ?? []).Concat(entry.CompanionAddresses ?? []));
        Lines(text, "programme", entry.Details?.Programmes);
        Lines(text, "legal basis", entry.Details?.LegalBasis is { } basis ? [basis] : []);
        Lines(text, "remarks", entry.Details?.Remarks is { } remarks ? [remarks] : []);
        Lines(text, "attribute", entry.Details?.Attributes.Select(static attribute => $"{attribute.Label} = {attribute.Value}"));
        Lines(text, "measure", entry.Measures.Select(static measure =>
            $"{measure.Kind} {Day(measure.Announced)}|{Day(measure.Effective)}|{Day(measure.Revoked)} {measure.EndedBy} {measure.DateField} {measure.Programme} {measure.LegalBasis} {measure.Source} {measure.Doubt}".TrimEnd()));
    }

    private static void Lines(StringBuilder text, string label, IEnumerable<string>? values)
    {
        foreach (var value in values ?? [])
            Line(text, label, value);
    }

    private static void Line(StringBuilder text, string label, string value) =>
        text.Append(CultureInfo.InvariantCulture, $"  {label}: {value.Replace("\n", "\\n", StringComparison.Ordinal).Replace("\r", "\\r", StringComparison.Ordinal)}\n");

    private static string Day(DateOnly? day) => day is { } known ? IsoDay.Format(known) : "-";
}
