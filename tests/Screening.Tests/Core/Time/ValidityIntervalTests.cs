using CsCheck;
using Screening.Tests.Reliability;

namespace Screening.Tests.Core.Time;

public class ValidityIntervalTests
{
    private static readonly DateOnly From = new(2021, 8, 9);
    private static readonly DateOnly Until = new(2026, 3, 26);

    [Theory]
    [InlineData("2021-08-08", false)]
    [InlineData("2021-08-09", true)]
    [InlineData("2026-03-25", true)]
    [InlineData("2026-03-26", false)]
    public void Contains_AroundBothEnds_IsHalfOpen(string day, bool expected) =>
        Assert.Equal(expected, new ValidityInterval(From, Until).Contains(DateOnly.ParseExact(day, "yyyy-MM-dd")));

    [Fact]
    public void Contains_OpenEnds_HasNoBound()
    {
        Assert.True(default(ValidityInterval).Contains(DateOnly.MinValue));
        Assert.True(default(ValidityInterval).Contains(DateOnly.MaxValue));
        Assert.False(new ValidityInterval(null, Until).Contains(Until));
        Assert.True(new ValidityInterval(From, null).Contains(DateOnly.MaxValue));
    }

    [Fact]
    public void Constructor_EndNotAfterBeginning_Throws()
    {
        Assert.Throws<ArgumentException>(() => new ValidityInterval(From, From));
        Assert.Throws<ArgumentException>(() => new ValidityInterval(Until, From));
        Assert.False(ValidityInterval.TryCreate(From, From, out _));
    }

    [Law]
    public void Contains_AnyDays_EqualsTheLaw() =>
        Gen.Select(Gen.Int[0, 3_000_000], Gen.Int[0, 3_000_000], Gen.Int[0, 3_000_000]).Sample((from, until, day) =>
        {
            if (from >= until)
                return !ValidityInterval.TryCreate(DateOnly.FromDayNumber(from), DateOnly.FromDayNumber(until), out _);
            var interval = new ValidityInterval(DateOnly.FromDayNumber(from), DateOnly.FromDayNumber(until));
            return interval.Contains(DateOnly.FromDayNumber(day)) == (from <= day && day < until);
        });

    [Fact]
    public void ToString_OpenAndClosedEnds_ReadsAsHalfOpen()
    {
        Assert.Equal("[2021-08-09, 2026-03-26)", new ValidityInterval(From, Until).ToString());
        Assert.Equal("[.., ..)", default(ValidityInterval).ToString());
    }
}
