using CsvHelper;

namespace Screening.Tests.Golden;

/// <summary>
/// The truth as two tables a lawyer can read: <c>golden.csv</c> says which status a listing has on a day, <c>spellings.csv</c> says under
/// which names and numbers it must be found, and on which lists. Every status is asked for under every spelling.
/// </summary>
public static class GoldenTable
{
    /// <summary>In <c>golden.csv</c>: nothing on that list may match.</summary>
    public const string NoMatch = "none";

    public static IReadOnlyList<GoldenRow> Rows { get; } =
        [.. Read("golden.csv", 7).Select(static f => new GoldenRow(f[0], DateOnly.ParseExact(f[1], "yyyy-MM-dd"), new ListId(f[2]), f[3], f[4], f[5], f[6]))];

    public static IReadOnlyList<Spelling> Spellings { get; } =
        [.. Read("spellings.csv", 4).Select(static f => new Spelling(f[0], f[1], f[2], [.. f[3].Split(';').Select(static id => new ListId(id))]))];

    private static List<string[]> Read(string file, int columns)
    {
        using var reader = CsvReader.FromFile(Path.Combine(SharedFiles.ProjectRoot, "tests", "Screening.Tests", "Golden", file));
        var rows = new List<string[]>();
        while (reader.Read())
        {
            Assert.Equal(columns, reader.FieldCount);
            var fields = new string[columns];
            for (var i = 0; i < columns; i++)
                fields[i] = reader.GetString(i);
            rows.Add(fields);
        }

        return rows;
    }
}

/// <summary>
/// The status of one listing on one day: with the number of the licence where it is Licensed, and the announcements that must stand beside
/// it, joined by semicolons; where there are none, none may.
/// </summary>
public sealed record GoldenRow(string Subject, DateOnly AsOf, ListId List, string Listing, string Status, string Licence, string Notice);

/// <summary>A name, or a number as <c>kind=value</c>, that must find the subject on those lists.</summary>
public sealed record Spelling(string Subject, string AskedBy, string Text, IReadOnlyList<ListId> Finds)
{
    public ScreeningRequest On(DateOnly day)
    {
        if (AskedBy != "identifier")
            return new ScreeningRequest(Text) { AsOf = day };
        var parts = Text.Split('=', 2);
        Assert.True(IdentifierKinds.TryFind(parts[0], out var kind), parts[0]);
        return new ScreeningRequest("") { AsOf = day, Identifiers = [Identifier.Create(kind!, parts[1])] };
    }
}
