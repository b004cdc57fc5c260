namespace Screening;

/// <summary>One thing besides the name that speaks for or against two parties being the same.</summary>
/// <param name="Feature">What was compared: <c>identifier</c>, <c>birth_date</c>, <c>country</c>, <c>kind</c>.</param>
/// <param name="Verdict">Which way it speaks.</param>
/// <param name="Detail">Both values, in a line.</param>
public sealed record IdentityEvidence(string Feature, IdentityVerdict Verdict, string Detail);

/// <summary>Which way a piece of identity evidence speaks.</summary>
public enum IdentityVerdict
{
    /// <summary>Both sides agree.</summary>
    Agrees = 0,

    /// <summary>Close, as a birth date given as a year only, or off by a year.</summary>
    Near,

    /// <summary>Both sides are stated and cannot both be true of one party.</summary>
    Contradicts,
}
