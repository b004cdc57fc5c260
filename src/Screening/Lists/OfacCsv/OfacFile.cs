using System.Text;
using Screening.Lists.Ofac;

namespace Screening.Lists.OfacCsv;

/// <summary>What a flat file holds. The number of fields of a row is the value.</summary>
internal enum OfacRole
{
    Comments = 2,
    Aliases = 5,
    Addresses = 6,
    Primary = 12,
}

/// <summary>A flat file, its role told by the shape of its first rows and its list by its name.</summary>
internal sealed record OfacFile(DeliveryFile File, OfacLayout Layout, OfacRole Role, bool HasHeader)
{
    private const int Looked = 1 << 16;

    /// <summary>The files of the non-SDN list begin with <c>cons_</c>; nothing inside a file names its list.</summary>
    public ListId List { get; } = OfacLists.OfFile(File);

    /// <summary>Whether the file ends as the publisher ends it; a spreadsheet gives the mark a row of its own, with empty fields after it.</summary>
    public bool HasEndMark => File.Content.Span.TrimEnd(" \r\n,"u8) is [.., 0x1a];

    /// <summary>Recognises a flat file of one of the layouts; null, and the reason, when it is none.</summary>
    public static OfacFile? TryRecognise(DeliveryFile file, IReadOnlyList<OfacLayout> layouts, out string reason)
    {
        var lines = FirstLines(file);
        reason = "";
        if (lines.Count == 0)
        {
            reason = "the file is empty";
            return null;
        }

        if (lines[0].TrimStart().StartsWith('<'))
        {
            reason = "markup was found, such as a web page";
            return null;
        }

        foreach (var layout in layouts)
        {
            if (RoleOf(layout, lines[0]) is { } role)
                return new OfacFile(file, layout, role, HasHeader: false);
            if (lines.Count > 1 && IsHeader(layout, lines[0], lines[1]) && RoleOf(layout, lines[1]) is { } below)
                return new OfacFile(file, layout, below, HasHeader: true);
        }

        reason = $"the first row has {layouts[0].Split(lines[0])?.Count ?? 0} fields or is of another kind";
        return null;
    }

    private static OfacRole? RoleOf(OfacLayout layout, string line)
    {
        if (layout.Split(line) is not { } fields || !IsNumber(fields[0]))
            return null;
        return fields.Count switch
        {
            2 => OfacRole.Comments,
            5 when IsNumber(fields[1]) && fields[2].Trim() is "aka" or "fka" or "nka" => OfacRole.Aliases,
            6 when IsNumber(fields[1]) => OfacRole.Addresses,
            12 => OfacRole.Primary,
            _ => null,
        };
    }

    // A spreadsheet puts a row of words above the numbers when it saves the file again.
    private static bool IsHeader(OfacLayout layout, string first, string second) =>
        layout.Split(first) is { Count: > 2 } words && words.Count == layout.Split(second)?.Count && !words.Any(IsNumber);

    private static bool IsNumber(string field) => field.Trim() is { Length: > 0 and <= 10 } text && text.All(char.IsAsciiDigit);

    private static List<string> FirstLines(DeliveryFile file)
    {
        var bytes = file.Head.Span;
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
            bytes = bytes[Encoding.UTF8.Preamble.Length..];
        var text = Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, Looked)]);
        return [.. text.Split(['\r', '\n', '\x1a'], StringSplitOptions.RemoveEmptyEntries).Where(static line => !string.IsNullOrWhiteSpace(line)).Take(2)];
    }
}
