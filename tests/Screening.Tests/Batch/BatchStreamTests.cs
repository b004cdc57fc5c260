using Screening.Batch;

namespace Screening.Tests.Batch;

public class BatchStreamTests
{
    [Fact]
    public async Task Items_OfAStream_AreAnsweredInTheirOrder()
    {
        var answers = new List<BatchAnswer<int>>();
        await foreach (var answer in BatchTry.Screener.ScreenAsync(Numbers(1000), n => new ScreeningRequest(n % 3 == 0 ? "Zarya Potash Combine" : "Quiet Bakery"), BatchTry.Options))
            answers.Add(answer);

        Assert.Equal(Enumerable.Range(0, 1000), answers.Select(answer => answer.Item));
        Assert.All(answers, answer => Assert.Equal(answer.Item % 3 == 0 ? ScreeningOutcome.Hit : ScreeningOutcome.NoHit, answer.Outcome));
        Assert.All(answers, answer => Assert.Equal(BatchTry.AsOf, answer.Result!.AsOf));
    }

    [Fact]
    public async Task Item_WithoutAQuestion_IsNotScreenedAndTheOthersAre()
    {
        var answers = new List<BatchAnswer<int>>();
        await foreach (var answer in BatchTry.Screener.ScreenAsync(
            Numbers(3), n => n == 1 ? throw new InvalidOperationException("name of a person") : new ScreeningRequest(n == 2 ? " " : "Zarya Potash Combine"), BatchTry.Options))
            answers.Add(answer);

        Assert.Equal([ScreeningOutcome.Hit, ScreeningOutcome.NotScreened, ScreeningOutcome.NotScreened], answers.Select(answer => answer.Outcome));
        Assert.Equal("screening failed: InvalidOperationException", answers[1].Reason);
    }

    [Fact]
    public async Task Stream_ThatIsLeftEarly_EndsCleanly()
    {
        await foreach (var answer in BatchTry.Screener.ScreenAsync(Numbers(10_000), _ => new ScreeningRequest("Quiet Bakery"), BatchTry.Options))
        {
            Assert.Equal(0, answer.Item);
            break;
        }
    }

    private static async IAsyncEnumerable<int> Numbers(int count)
    {
        for (var i = 0; i < count; i++)
        {
            if (i % 100 == 0)
                await Task.Yield();
            yield return i;
        }
    }
}
