namespace Screening.Evaluation.Measuring;

/// <summary>Counts of right and wrong answers at one threshold.</summary>
internal sealed record Rates(int Found, int Missed, int FalseAlerts, int Refused)
{
    public static Rates At(double threshold, IEnumerable<(double Score, bool IsMatch)> pairs)
    {
        var (found, missed, falseAlerts, refused) = (0, 0, 0, 0);
        foreach (var (score, isMatch) in pairs)
        {
            switch (isMatch, score >= threshold)
            {
                case (true, true): found++; break;
                case (true, false): missed++; break;
                case (false, true): falseAlerts++; break;
                default: refused++; break;
            }
        }

        return new Rates(found, missed, falseAlerts, refused);
    }

    public int Count => Found + Missed + FalseAlerts + Refused;

    public double Precision => Share(Found, Found + FalseAlerts);

    public double Recall => Share(Found, Found + Missed);

    public double F1 => Share(2 * Found, (2 * Found) + FalseAlerts + Missed);

    public double Accuracy => Share(Found + Refused, Count);

    /// <summary>A part of a whole; 0 of nothing.</summary>
    public static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;

    /// <summary>Four decimals: the sets have some hundred rows, and a result is compared as text.</summary>
    public static double Rounded(double value) => Math.Round(value, 4, MidpointRounding.AwayFromZero);
}
