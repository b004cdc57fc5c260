namespace Screening;

/// <summary>How much a list may lose from one edition to the next before the next is refused as cut, partial or another list.</summary>
/// <remarks>The figures are those of genuine histories: no genuine step of its list ever lost more. Immutable.</remarks>
public sealed record GuardPolicy
{
    /// <summary>
    /// The largest share, 0..1, of the listings in force that one edition may lose or end. The default value is 0.017: the largest of 307
    /// genuine steps of the SDN list was 0.0164.
    /// </summary>
    public double LargestLoss { get; init; } = 0.017;

    /// <summary>What is added to <see cref="LargestLoss"/> for each 30 days since the last accepted edition. The default value is 0.003.</summary>
    public double LossPer30Days { get; init; } = 0.003;

    /// <summary>How many listings may always be lost: shares of a small list say little. The default value is 3.</summary>
    public int FewListings { get; init; } = 3;

    /// <summary>
    /// The largest share, 0..1, of the listings kept that may bear another primary name: ids and names shifted against each other show so. The
    /// default value is 0.05, to which nothing is added by time.
    /// </summary>
    public double LargestRenaming { get; init; } = 0.05;

    /// <summary>
    /// The largest share, 0..1, of the names beside the primary ones that the listings kept may lose; <see cref="LossPer30Days"/> is added. The
    /// default value is 0.05.
    /// </summary>
    public double LargestNameLoss { get; init; } = 0.05;

    /// <summary>
    /// The largest share, 0..1, of the listings with birth dates or programmes that may have none of them in the next edition.
    /// The default value is 0.1.
    /// </summary>
    public double LargestEmptying { get; init; } = 0.1;

    /// <summary>The largest share, 0..1, of the entries of an edition that may have no name or be unreadable. The default value is 0.05.</summary>
    public double LargestUnreadable { get; init; } = 0.05;

    /// <summary>
    /// Past this many days since the last accepted edition the two are not compared: nothing that old is in force any more. The default value
    /// is 730.
    /// </summary>
    public int HorizonDays { get; init; } = 730;

    /// <summary>The policy of lists that have no line of their own.</summary>
    public static GuardPolicy Default { get; } = new();

    /// <summary>The policy of a list: that of its line below, else the default.</summary>
    public static GuardPolicy Of(ListId list) => list.Value switch
    {
        // 14 of 446 between two looks, in August 2021.
        "us-ofac-cons" => new GuardPolicy { LargestLoss = 0.032 },

        // 84 of 946 between two looks, when a programme lapsed in October 2023.
        "un-sc" => new GuardPolicy { LargestLoss = 0.089 },
        _ => Default,
    };

    /// <summary>The share that an edition may lose so many days after the last accepted one.</summary>
    public double LossAfter(int days) => LargestLoss + (LossPer30Days * Math.Max(0, days) / 30);
}
