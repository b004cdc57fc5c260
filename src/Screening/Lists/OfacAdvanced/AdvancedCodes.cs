using Screening.Lists.Xml;

namespace Screening.Lists.OfacAdvanced;

/// <summary>The file's own reference tables. A code that is in none of them is its number, and reported once.</summary>
internal sealed class AdvancedCodes(string file, ReadReport report)
{
    private readonly Dictionary<(string Table, string Id), XmlPiece> codes = [];
    private readonly HashSet<(string Table, string Id)> unknown = [];

    /// <summary>Takes a table.</summary>
    public void Add(XmlPiece table)
    {
        if (!table.Name.EndsWith("Values", StringComparison.Ordinal))
            report.Add("element-unknown", ProblemSeverity.Warning, file, table.Line, table.Name, "no reference table", string.Join(' ', table.Texts()));
        foreach (var code in table.Children)
        {
            if (code.Attribute("ID") is { Length: > 0 } id)
                codes[(code.Name, id)] = code;
            else
                report.Add("code-unreadable", ProblemSeverity.Warning, file, code.Line, $"{table.Name}/{code.Name}", "a line of a reference table without a number", string.Join(' ', code.Texts()));
        }
    }

    /// <summary>The text of a code; empty when the element has none.</summary>
    /// <param name="table">The table's name in the singular, such as <c>AliasType</c>.</param>
    /// <param name="id">The code's number; empty when there is none.</param>
    /// <param name="line">The line of the element that bears it.</param>
    public string Text(string table, string id, int line)
    {
        if (id.Length == 0)
            return "";
        if (codes.TryGetValue((table, id), out var code))
            return code.Text;
        if (unknown.Add((table, id)))
            report.Add("code-unknown", ProblemSeverity.Warning, file, line, table, "a code that the file's own tables lack; kept as its number", id);
        report.Count($"unknown code {table} {id}");
        return $"{table} {id}";
    }

    /// <summary>An attribute of a code; empty when there is none.</summary>
    public string Attribute(string table, string id, string name) => codes.TryGetValue((table, id), out var code) ? code.Attribute(name) : "";
}
