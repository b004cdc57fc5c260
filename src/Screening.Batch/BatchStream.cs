using System.Runtime.CompilerServices;

namespace Screening.Batch;

/// <summary>Screens a stream of anything: an answer for every item, in the same order, on all workers.</summary>
public static class BatchStream
{
    /// <summary>Small enough that answers come soon, large enough that workers are not started for each.</summary>
    private const int ItemsTogether = 64;

    /// <summary>Screens items as they come.</summary>
    /// <param name="screener">The engine.</param>
    /// <param name="items">The items; read ahead by a few hundred per worker.</param>
    /// <param name="ask">Makes the question of an item; must be safe for several threads at once.</param>
    /// <param name="options">The day for questions without their own, and the number of workers. Nothing else of them is used.</param>
    /// <param name="cancellationToken">Stops between items.</param>
    /// <returns>
    /// One answer for each item. An item whose question cannot be made or screened comes out <see cref="ScreeningOutcome.NotScreened"/> with the kind
    /// of the failure, without its text, which may hold the name.
    /// </returns>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static async IAsyncEnumerable<BatchAnswer<T>> ScreenAsync<T>(
        this Screener screener, IAsyncEnumerable<T> items, Func<T, ScreeningRequest> ask, BatchOptions options,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(screener);
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(ask);
        ArgumentNullException.ThrowIfNull(options);
        options.Check();
        var queue = new ChunkQueue<Portion<T>>(options.Parallelism);
        try
        {
            var portion = new Portion<T>();
            await foreach (var item in items.WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                portion.Items.Add(item);
                if (portion.Items.Count < ItemsTogether)
                    continue;
                queue.Add(portion, full => full.Screen(screener, ask, options, cancellationToken), cancellationToken);
                portion = new Portion<T>();
                if (!queue.IsFull)
                    continue;
                foreach (var answer in (await queue.Take()!.ConfigureAwait(false)).Answers)
                    yield return answer;
            }

            queue.Add(portion, last => last.Screen(screener, ask, options, cancellationToken), cancellationToken);
            while (queue.Take() is { } rest)
            {
                foreach (var answer in (await rest.ConfigureAwait(false)).Answers)
                    yield return answer;
            }
        }
        finally
        {
            await queue.DrainAsync().ConfigureAwait(false);
        }
    }

    private sealed class Portion<T>
    {
        public List<T> Items { get; } = [];

        public List<BatchAnswer<T>> Answers { get; } = [];

        public void Screen(Screener screener, Func<T, ScreeningRequest> ask, BatchOptions options, CancellationToken cancellationToken)
        {
            foreach (var item in Items)
            {
                cancellationToken.ThrowIfCancellationRequested();
                Answers.Add(Answer(screener, item, ask, options));
            }
        }

        private static BatchAnswer<T> Answer(Screener screener, T item, Func<T, ScreeningRequest> ask, BatchOptions options)
        {
            try
            {
                var request = ask(item);
                if (NameLimits.Refuse(request.Name ?? "") is { } refusal)
                    return new BatchAnswer<T>(item, ScreeningOutcome.NotScreened, null, refusal);
                var result = screener.Screen(request with { AsOf = request.AsOf ?? options.AsOf, KnownAt = request.KnownAt ?? options.KnownAt });
                return new BatchAnswer<T>(item, result.Outcome, result, null);
            }
#pragma warning disable CA1031 // One item that breaks must not take the others with it, and must not pass for one without a match.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                return new BatchAnswer<T>(item, ScreeningOutcome.NotScreened, null, $"screening failed: {exception.GetType().Name}");
            }
        }
    }
}
