namespace Screening.Batch;

/// <summary>What a verification found about one thing that a receipt speaks of.</summary>
/// <param name="Subject">The thing: <c>input</c>, <c>output</c>, <c>audit</c>, <c>list</c>, <c>engine</c>, <c>settings</c>, <c>counts</c>, <c>answers</c>.</param>
/// <param name="State">Whether it is as the receipt says.</param>
/// <param name="Detail">One line: what was compared, or what differs, or the hash that is missing. Never the content of a row.</param>
public sealed record ReceiptFinding(string Subject, FindingState State, string Detail);

/// <summary>Whether a thing is as the receipt says.</summary>
public enum FindingState
{
    /// <summary>It could not be looked at.</summary>
    Missing = 0,

    /// <summary>It is another.</summary>
    Differs,

    /// <summary>It is the same.</summary>
    Same,
}
