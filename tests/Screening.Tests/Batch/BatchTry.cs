using System.Globalization;
using System.Text;
using CsvHelper;
using Screening.Batch;

namespace Screening.Tests.Batch;

/// <summary>A small made-up register, and a run of the batch over a text or bytes.</summary>
internal static class BatchTry
{
    public static readonly DateOnly AsOf = new(2025, 12, 1);

    public static Screener Screener { get; } = new(Register.Build([], [List("own-a", "A"), List("own-b", "B")]));

    public static BatchOptions Options { get; } = new() { AsOf = AsOf, Parallelism = 2 };

    public static async Task<(BatchSummary Summary, List<string[]> Rows, byte[] Bytes)> Of(byte[] input, BatchOptions? options = null, Screener? screener = null)
    {
        using var output = new MemoryStream();
        var summary = await new BatchScreener(screener ?? Screener, options ?? Options).ScreenCsvAsync(new MemoryStream(input), output);
        return (summary, Parse(output.ToArray()), output.ToArray());
    }

    public static Task<(BatchSummary Summary, List<string[]> Rows, byte[] Bytes)> Of(string input, BatchOptions? options = null) =>
        Of(Encoding.UTF8.GetBytes(input), options);

    /// <summary>120 rows, the shape of the fault tests; <paramref name="change"/> alters the line of a row.</summary>
    public static string Rows120(int row = 0, Func<string, string>? change = null) => string.Concat(
        Enumerable.Range(1, 120).Select(i => string.Create(CultureInfo.InvariantCulture, $"{i},Harmless Party {i - 1},,"))
            .Select((line, i) => (i + 1 == row ? change!(line) : line) + "\r\n").Prepend("row_id,name,country,as_of\r\n"));

    /// <summary>A cell of our columns by its name.</summary>
    public static string Cell(this List<string[]> rows, int row, string column) => rows[row][Array.IndexOf(rows[0], column)];

    public static List<string[]> Parse(byte[] csv)
    {
        using var reader = CsvReader.Create(csv, new CsvReaderOptions
        {
            Separator = (char)Separator.Of(csv.AsSpan(0, csv.AsSpan().IndexOf((byte)'\n'))), HasHeader = false, SkipEmptyLines = false, MalformedData = CsvMalformedDataHandling.Throw, FieldCountMismatch = CsvFieldCountHandling.Throw,
        });
        var rows = new List<string[]>();
        while (reader.Read())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)]);
        return rows;
    }

    private static DatedList List(string id, string version) => new()
    {
        List = new SanctionsList(new ListId(id), id, "Ministry of Tests"), Extent = ListExtent.Whole, IsUnbounded = true, Sha256 = version,
        Entries =
        [
            Entry("1", "Zarya Potash Combine", SubjectKind.Organization, new DateOnly(2021, 8, 9), null),
            Entry("2", "Wanderlust Shipping", SubjectKind.Organization, new DateOnly(2020, 1, 1), new DateOnly(2024, 1, 1)),
            Entry("3", "Gray Heron", SubjectKind.Vessel, new DateOnly(2022, 1, 1), null, Identifier.Create(IdentifierKinds.Imo, "9153525")),
        ],
    };

    private static ListEntry Entry(string id, string name, SubjectKind kind, DateOnly from, DateOnly? until, params Identifier[] identifiers) => new(id)
    {
        Details = new ListingDetails { Kind = kind, Names = [new ListedName(name)], Identifiers = identifiers },
        Measures = [new Measure { Effective = from, Revoked = until }],
    };
}
