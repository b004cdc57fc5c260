using CsvHelper;
using Screening.Lists.Xml;

namespace Screening.Lists.EuCsv;

/// <summary>Turns rows into the pieces that the XML would print for them.</summary>
/// <param name="header">The whole first line.</param>
/// <param name="columns">The names in it.</param>
/// <param name="file">The file's path.</param>
/// <param name="report">Takes the problems.</param>
internal sealed class EuCsvRow(string header, IReadOnlyList<string> columns, string file, ReadReport report)
{
    private const string UnknownColumns = "unknown";

    private static readonly string[] Details = ["nameAlias", "address", "birthdate", "identification", "citizenship"];

    /// <summary>Columns that are filled even where the row has no such detail.</summary>
    private static readonly string[] Empty = ["@circa", "@calendarType", "@asAtListingTime", "@diplomatic", "@knownExpired", "@knownFalse", "@reportedLost", "@revokedByIssuer"];

    private readonly (string Element, string Path)?[] places = [.. columns.Select(column => EuCsvColumns.PlaceOf(header, column.Trim()))];
    private readonly Dictionary<string, List<int>> ofElement = [];

    /// <summary>Refuses a file without the columns nothing can be read without, and reports those that are not known. Asked once, first.</summary>
    /// <exception cref="ListReadException">A column is missing.</exception>
    public void Check()
    {
        foreach (var needed in new[] { (EuCsvColumns.Entity, "@logicalId"), (EuCsvColumns.Entity, "@euReferenceNumber"), ("nameAlias", "@wholeName") })
        {
            if (!places.Contains(needed))
                throw new ListReadException(file, 1, needed.Item2.TrimStart('@'), "no column for it: not the EU list, or a form that is not known");
        }

        for (var i = 0; i < places.Length; i++)
        {
            var element = places[i]?.Element ?? UnknownColumns;
            if (!ofElement.TryGetValue(element, out var list))
                ofElement.Add(element, list = []);
            list.Add(i);
            if (places[i] is null)
                report.Add("column-unknown", ProblemSeverity.Warning, file, 1, columns[i], "a column that is not known; kept as an attribute");
        }
    }

    /// <summary>The first filled column at a place of the entity; empty when there is none.</summary>
    public string Own(CsvReader row, string path)
    {
        foreach (var i in ofElement[EuCsvColumns.Entity])
        {
            if (places[i]!.Value.Path == path && row.GetString(i).Trim() is { Length: > 0 } text)
                return text;
        }

        return "";
    }

    /// <summary>The entity's own columns as the element that the XML prints, without details.</summary>
    public XmlPiece Entity(CsvReader row, int line) => Piece("sanctionEntity", Fields(row, line, EuCsvColumns.Entity).Where(static field => field.Path != EuCsvColumns.FileDate), line);

    /// <summary>The details on the row; most rows have one.</summary>
    public IEnumerable<XmlPiece> DetailsOf(CsvReader row, int line)
    {
        foreach (var element in Details)
        {
            var fields = Fields(row, line, element);
            if (fields.Exists(static field => !Empty.Contains(field.Path)))
                yield return Piece(element, fields, line);
        }
    }

    /// <summary>What stands in columns that are not known.</summary>
    public IEnumerable<(string Column, string Text)> Unknown(CsvReader row)
    {
        foreach (var i in ofElement.GetValueOrDefault(UnknownColumns, []))
        {
            if (row.GetString(i).Trim() is { Length: > 0 } text)
                yield return (columns[i].Trim(), text);
        }
    }

    private List<(string Path, string Text)> Fields(CsvReader row, int line, string element)
    {
        var fields = new List<(string, string)>();
        foreach (var i in ofElement.GetValueOrDefault(element, []))
        {
            if (row.GetString(i).Trim() is not { Length: > 0 } text)
                continue;
            var path = places[i]!.Value.Path;
            foreach (var c in text)
            {
                if (char.IsControl(c) && c is not ('\t' or '\r' or '\n'))
                    throw new ListReadException(file, line, columns[i], $"a control character U+{(int)c:X4} inside the text: the file is damaged");
            }

            if (path == EuCsvColumns.BirthText)
                fields.Add((text.Length == 10 ? "@birthdate" : "@year", text));
            else if (path == EuCsvColumns.NumberText)
                fields.AddRange(Number(text));
            else
                fields.Add((path, text));
        }

        return fields;
    }

    /// <summary>The older form prints number and kind in one, as in "LP 123456 (passport-National passport)".</summary>
    private static IEnumerable<(string Path, string Text)> Number(string text)
    {
        var open = text.IndexOf(" (", StringComparison.Ordinal);
        var close = open < 0 ? -1 : text.IndexOf(')', open);
        if (close < 0)
            return [("@number", text), ("@identificationTypeCode", "other")];
        var words = text[(open + 2)..close];
        return [("@number", text[..open].Trim()), ("@identificationTypeCode", words.Split('-')[0].Trim()), ("@identificationTypeDescription", text[(open + 1)..])];
    }

    /// <summary>One element, its attributes first; fields below the same inner element are put into one.</summary>
    private static XmlPiece Piece(string name, IEnumerable<(string Path, string Text)> fields, int line)
    {
        var attributes = new List<XmlPiece>();
        var elements = new List<XmlPiece>();
        foreach (var group in fields.GroupBy(static field => field.Path.Contains('/', StringComparison.Ordinal) ? field.Path[..field.Path.IndexOf('/', StringComparison.Ordinal)] : ""))
        {
            if (group.Key.Length > 0)
                elements.Add(Piece(group.Key, group.Select(field => (field.Path[(group.Key.Length + 1)..], field.Text)), line));
            else
            {
                attributes.AddRange(group.Where(static field => field.Path[0] == '@').Select(field => XmlPiece.Of(field.Path, line, field.Text)));
                elements.AddRange(group.Where(static field => field.Path[0] != '@').Select(field => field.Path == "contactInfo"
                    ? XmlPiece.Of(field.Path, line, "", XmlPiece.Of("@value", line, field.Text))
                    : XmlPiece.Of(field.Path, line, field.Text)));
            }
        }

        return XmlPiece.Of(name, line, "", [.. attributes, .. elements]);
    }
}
