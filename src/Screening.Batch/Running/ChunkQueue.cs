namespace Screening.Batch;

/// <summary>Works on several things at once and gives them back in the order in which they came; bounded in both.</summary>
/// <param name="parallelism">How many are worked on at once.</param>
internal sealed class ChunkQueue<T>(int parallelism)
{
    /// <summary>Waiting room per worker: one slow chunk at the head must not leave the others idle.</summary>
    private const int AheadOfEach = 4;

    private readonly TaskFactory factory = new(new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, parallelism).ConcurrentScheduler);
    private readonly Queue<Task<T>> running = new();

    /// <summary>Whether the oldest must be taken before another is added.</summary>
    public bool IsFull => running.Count >= parallelism * AheadOfEach;

    public void Add(T item, Action<T> work, CancellationToken cancellationToken) => running.Enqueue(factory.StartNew(
        () =>
        {
            work(item);
            return item;
        }, cancellationToken));

    /// <summary>The oldest, once it is done; null when there is none.</summary>
    public Task<T>? Take() => running.TryDequeue(out var oldest) ? oldest : null;

    /// <summary>Waits until nothing is at work any more, whatever came of it.</summary>
    public async Task DrainAsync() => await Task.WhenAll(running.Cast<Task>()).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
}
