namespace Screening.Tests.Golden;

/// <summary>The golden tables, row by row, through the public API over the lists in the package.</summary>
public sealed class GoldenTests
{
    internal static Screener Screener { get; } = new(RegisterFile.LoadEmbedded().Register);

    public static TheoryData<string, string, string, string, string> Questions()
    {
        var questions = new TheoryData<string, string, string, string, string>();
        foreach (var row in GoldenTable.Rows)
        {
            foreach (var spelling in GoldenTable.Spellings.Where(spelling => spelling.Subject == row.Subject))
            {
                if (row.Status == GoldenTable.NoMatch || spelling.Finds.Contains(row.List))
                    questions.Add(spelling.Text, IsoDay.Format(row.AsOf), row.List.Value, row.Listing, row.Status);
            }
        }

        return questions;
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public void Screen_GoldenQuestion_TellsTheStatusOfTheDay(string text, string asOf, string list, string listing, string status)
    {
        var row = GoldenTable.Rows.Single(row => IsoDay.Format(row.AsOf) == asOf && row.List.Value == list && row.Listing == listing && row.Status == status
            && GoldenTable.Spellings.Any(spelling => spelling.Subject == row.Subject && spelling.Text == text));
        var question = GoldenTable.Spellings.First(spelling => spelling.Subject == row.Subject && spelling.Text == text).On(row.AsOf);

        var onList = Screener.Screen(question).Matches.Where(match => match.Listing.List.Id == row.List).ToList();

        if (status == GoldenTable.NoMatch)
        {
            Assert.Empty(onList);
            return;
        }

        var match = Assert.Single(onList, match => match.Listing.Id.Value == listing);
        Assert.Equal(status, match.Status.ToString());
        Assert.Equal(row.Licence, match.Finding.Licence?.Licence?.Split(':')[0] ?? "");
        Assert.Equal(
            row.Notice.Length == 0 ? [] : row.Notice.Split(';').Select(static notice => notice + ", no legal effect"),
            match.Notices.Where(static notice => notice.Kind == NoticeKind.Announcement).Select(static notice => notice.Text));
    }

    [Fact]
    public void GoldenRows_EverySubject_IsSpelledAndEverySpellingHasRows()
    {
        Assert.Equal(
            GoldenTable.Rows.Select(static row => row.Subject).Distinct().Order(StringComparer.Ordinal),
            GoldenTable.Spellings.Select(static spelling => spelling.Subject).Distinct().Order(StringComparer.Ordinal));
        Assert.All(GoldenTable.Rows.Where(static row => row.Status != GoldenTable.NoMatch), static row =>
            Assert.Contains(GoldenTable.Spellings, spelling => spelling.Subject == row.Subject && spelling.Finds.Contains(row.List)));
    }
}
