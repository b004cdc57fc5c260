using System.Text;
using Screening.Lists.OfacCsv;

namespace Screening.Tests.Lists.OfacCsv;

/// <summary>Rows known from the edition before are not parsed again, and what is unsound between them is refused all the same.</summary>
public class OfacKnownRowsTests
{
    private const string Rest = ",\"individual\",\"X\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n";

    [Fact]
    public void Read_EditionWithKnownNewAndChangedRows_IsReadAsWithoutMemory()
    {
        var rows = Enumerable.Range(1, 9).Select(static number => Row(number, $"NAME {number}")).ToList();
        var cache = new OfacRowCache();
        Read(string.Concat(rows), cache);
        var next = string.Concat([Row(100, "FIRST"), .. rows.Take(3), Row(4, "NAME \"\"FOUR\"\", the second"), Row(101, "TWO\r\nLINES"), .. rows.Skip(5), Row(102, "LAST")]);

        var (remembered, report) = Read(next, cache);
        var (alone, plain) = Read(next, null);

        Assert.Equal(alone.Entries.Select(static entry => (entry.Id, entry.Details!.Names[0].Text)), remembered.Entries.Select(static entry => (entry.Id, entry.Details!.Names[0].Text)));
        Assert.Equal(plain.Problems, report.Problems);
        Assert.Equal(plain.Counts, report.Counts);
    }

    [Theory]
    [InlineData("5,\"NAME FIVE")]
    [InlineData("5,NAME\" FIVE")]
    public void Read_DamageBetweenKnownRows_IsRefusedWithTheLineItHasWithoutMemory(string begin)
    {
        var rows = Enumerable.Range(1, 9).Select(static number => Row(number, $"NAME {number}")).ToList();
        var cache = new OfacRowCache();
        Read(string.Concat(rows), cache);
        var damaged = string.Concat([.. rows.Take(4), begin + Rest, .. rows.Skip(5)]);

        var alone = Assert.Throws<ListReadException>(() => Read(damaged, null));
        var remembered = Assert.Throws<ListReadException>(() => Read(damaged, cache));
        Assert.Equal(alone.Line, remembered.Line);
    }

    private static string Row(int number, string name) => $"{number},\"{name}\"" + Rest;

    private static (ListSnapshot Snapshot, ReadReport Report) Read(string rows, OfacRowCache? cache)
    {
        var report = new ReadReport();
        return (Assert.Single(OfacCsvReader.Read(OfacFixture.Delivery(new DeliveryFile("sdn.csv", Encoding.UTF8.GetBytes(rows + "\x1a"))), report, cache).Snapshots), report);
    }
}
