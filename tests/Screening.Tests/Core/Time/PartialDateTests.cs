namespace Screening.Tests.Core.Time;

public class PartialDateTests
{
    [Theory]
    [InlineData("1954", "1954-01-01", "1954-12-31", "1954")]
    [InlineData("1954-08", "1954-08-01", "1954-08-31", "1954-08")]
    [InlineData("1954-08-30", "1954-08-30", "1954-08-30", "1954-08-30")]
    [InlineData("1954/1956", "1954-01-01", "1956-12-31", "1954/1956")]
    public void TryParse_EachForm_KeepsWhatIsStated(string text, string earliest, string latest, string kept)
    {
        Assert.True(PartialDate.TryParse(text, out var date));
        Assert.Equal(earliest, IsoDay.Format(date!.Earliest));
        Assert.Equal(latest, IsoDay.Format(date.Latest));
        Assert.Equal(kept, date.Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("54")]
    [InlineData("1954-13")]
    [InlineData("1974-01-32")]
    [InlineData("30/08/1954")]
    [InlineData("0000")]
    [InlineData("1956/1954")]
    [InlineData("１９５４")]
    public void TryParse_AnythingElse_IsRefused(string text) => Assert.False(PartialDate.TryParse(text, out _));

    [Fact]
    public void Overlaps_YearAndDay_AgreeUnlessApart()
    {
        var year = PartialDate.OfYear(1954);
        var day = PartialDate.OfDay(new DateOnly(1954, 8, 30));
        var later = PartialDate.OfYear(1956);
        var circa = PartialDate.OfYear(1955, approximate: true);
        Assert.True(year.Overlaps(day));
        Assert.False(year.Overlaps(later));
        Assert.True(circa.Overlaps(later));
    }
}
