namespace Screening.Evaluation.Measuring;

/// <summary>
/// How well scores tell matches from the rest. Pairs with one score are taken together, for a scorer with many equal scores would
/// otherwise be judged by the order of the file.
/// </summary>
internal sealed class ScoredPairs
{
    private readonly List<(int Accepted, int Right)> steps = [];
    private readonly int matches;
    private readonly int others;

    /// <summary>Sorts the pairs by score and cuts them into groups of equal score.</summary>
    public ScoredPairs(IEnumerable<(double Score, bool IsMatch)> pairs)
    {
        var (accepted, right) = (0, 0);
        foreach (var group in pairs.GroupBy(static pair => pair.Score).OrderByDescending(static group => group.Key))
        {
            accepted += group.Count();
            right += group.Count(static pair => pair.IsMatch);
            steps.Add((accepted, right));
        }

        (matches, others) = (right, accepted - right);
    }

    /// <summary>The sum, over the groups, of the share of all matches in the group times the precision down to and including it.</summary>
    public double AveragePrecision
    {
        get
        {
            var (sum, before) = (0d, 0);
            foreach (var (accepted, right) in steps)
            {
                sum += Rates.Share(right - before, matches) * Rates.Share(right, accepted);
                before = right;
            }

            return sum;
        }
    }

    /// <summary>The largest recall at a precision of at least that.</summary>
    public double RecallAtPrecision(double precision) =>
        steps.Where(step => Rates.Share(step.Right, step.Accepted) >= precision).Select(step => Rates.Share(step.Right, matches)).DefaultIfEmpty(0).Max();

    /// <summary>The largest recall with at most that share of the other pairs accepted.</summary>
    public double RecallAtFalseRate(double rate) =>
        steps.Where(step => Rates.Share(step.Accepted - step.Right, others) <= rate).Select(step => Rates.Share(step.Right, matches)).DefaultIfEmpty(0).Max();
}
