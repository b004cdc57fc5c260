using System.Text;
using Screening.Batch;

namespace Screening.Tests.Batch.Reading;

public class EncodingTests
{
    private const string Russian = "id;name;note\n1;Zarya Potash Combine;Общество с ограниченной ответственностью\n2;Белоруснефть;Минск\n3;Quiet Bakery;Иванов Пётр\n";
    private const string French = "id;name;note\n1;Zarya Potash Combine;Société générale\n2;Crédit agricole;Genève\n3;Quiet Bakery;Besançon, l’été\n";

    public static TheoryData<string, string> Files() => new()
    {
        { "utf-8", Russian }, { "utf-16le", Russian }, { "utf-16be", Russian }, { "windows-1251", Russian }, { "windows-1251", Russian.ToUpperInvariant() },
        { "windows-1252", French }, { "utf-16le", French }, { "utf-8", French },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public async Task File_WithoutMark_IsReadInItsOwnEncoding(string encoding, string text)
    {
        var (summary, rows, _) = await BatchTry.Of(Bytes(encoding, text));

        Assert.Equal(encoding, InputEncodings.NameOf(summary.Input.Encoding));
        Assert.Equal(text.Split('\n')[1..4].Select(line => line.Split(';')[2]), rows.Skip(1).Select(row => row[2]));
        Assert.Equal(["Hit", "NoHit", "NoHit"], rows.Skip(1).Select(row => row[3]));
    }

    [Theory]
    [InlineData("windows-1251", InputEncoding.Windows1251)]
    [InlineData("windows-1252", InputEncoding.Windows1252)]
    [InlineData("utf-16be", InputEncoding.Utf16BigEndian)]
    public async Task Encoding_ThatIsGiven_IsNotGuessed(string encoding, InputEncoding given)
    {
        // Two letters tell nothing.
        var (summary, rows, bytes) = await BatchTry.Of(Bytes(encoding, encoding == "windows-1251" ? "name\nЯя\n" : "name\nÉé\n"), BatchTry.Options with { Encoding = given });

        Assert.Equal(given, summary.Input.Encoding);
        Assert.Equal(encoding == "windows-1251" ? "Яя" : "Éé", rows[1][0]);
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
    }

    [Theory]
    [InlineData("koi8-r", Russian)]
    [InlineData("windows-1250", "id;name\n1;Łódź żółć\n2;Świętokrzyska\n3;Gdańsk ąę\n")]
    [InlineData("cp866", Russian)]
    public async Task CodePage_ThatCannotBeTold_IsAskedFor(string encoding, string text)
    {
        var refusal = await Assert.ThrowsAsync<BatchFileException>(() => BatchTry.Of(Bytes(encoding, text)));

        Assert.Contains("windows-1251", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ForeignByte_FarBehindTheHead_MarksItsRowOnly()
    {
        byte[] input = [.. Encoding.UTF8.GetBytes("name\n" + string.Concat(Enumerable.Repeat("Quiet Bakery\n", 10_000))), 0xC4, 0xEE, 0xEC, (byte)'\n', .. "Zarya Potash Combine\n"u8];

        var (summary, rows, _) = await BatchTry.Of(input);

        Assert.Equal((10_002, 1, 1), (summary.Rows, summary.NotScreened, summary.Hits));
        Assert.Contains("not valid UTF-8", rows.Cell(10_001, "screening_note"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new byte[] { 0xED, 0xB0, 0x80 })]
    [InlineData(new byte[] { 0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80 })]
    [InlineData(new byte[] { 0xF8, 0x88, 0x80, 0x80, 0x80 })]
    public async Task BytesOfNoEncoding_InOneRow_MarkThatRowOnly(byte[] damage)
    {
        byte[] input = [.. "name\nQuiet Bakery\nAc"u8, .. damage, .. "me\nZarya Potash Combine\n"u8];

        var (summary, rows, _) = await BatchTry.Of(input);

        Assert.Equal((3, 1, 1), (summary.Rows, summary.NotScreened, summary.Hits));
        Assert.Contains("not valid UTF-8", rows.Cell(2, "screening_note"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Separator_ThatIsGiven_IsNotGuessed()
    {
        var (summary, rows, _) = await BatchTry.Of("name|a,b,c\nZarya Potash Combine|1,2,3\n", BatchTry.Options with { Delimiter = '|' });

        Assert.Equal('|', summary.Input.Delimiter);
        Assert.Equal(["Zarya Potash Combine", "1,2,3", "Hit"], rows[1].Take(3));
    }

    [Fact]
    public async Task LongUtf16_PastEveryBuffer_KeepsEveryRow()
    {
        var text = "name,n\n" + string.Concat(Enumerable.Range(0, 20_000).Select(i => $"Тихая 😀 пекарня,{i}\n"));

        var (summary, rows, _) = await BatchTry.Of(Bytes("utf-16le", text));

        Assert.Equal(20_000, summary.Rows);
        Assert.All(rows.Skip(1).Index(), row => Assert.Equal(("Тихая 😀 пекарня", $"{row.Index}"), (row.Item[0], row.Item[1])));
    }

    private static byte[] Bytes(string encoding, string text) =>
        (CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding)).GetBytes(text);
}
