namespace Screening.Samples.Tests;

public sealed class OwnListTests
{
    [Theory]
    [InlineData("Acme Trading", "2024-02-29", 1, "Hit as of 2024-02-29\n  house:H-1 Acme Trading LLC: Announced since 2024-02-20\n")]
    [InlineData("Acme Trading", "2024-03-01", 1, "Hit as of 2024-03-01\n  house:H-1 Acme Trading LLC: Licensed since 2024-03-01\n  licence EX-4: invoices dated before 2024-03-01\n")]
    [InlineData("Acme Trading", "2024-06-01", 1, "Hit as of 2024-06-01\n  house:H-1 Acme Trading LLC: InForce since 2024-03-01\n")]
    [InlineData("EW 999 ZZ", "2025-01-01", 0, "PastHit as of 2025-01-01\n  house:H-2 EW-999ZZ: Revoked since 2025-01-01\n")]
    [InlineData("Quiet Bakery", "2024-06-01", 0, "NoHit as of 2024-06-01\n")]
    public async Task Run_ListOfOnesOwn_AnswersAsOfTheDay(string name, string day, int exitCode, string expected)
    {
        var run = await SampleRun.OfAsync("OwnList", name, day);

        Assert.Equal((exitCode, expected, ""), run);
    }

    [Fact]
    public async Task Run_NoDay_TellsItsUse() => Assert.Equal((3, "", "usage: OwnList NAME yyyy-MM-dd\n"), await SampleRun.OfAsync("OwnList", "Acme Trading"));
}
