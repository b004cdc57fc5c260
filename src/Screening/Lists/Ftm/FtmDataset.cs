using Screening.Lists.UsCsl;

namespace Screening.Lists.Ftm;

/// <summary>The name of the list that a file is: the data set that all its targets are of.</summary>
internal sealed class FtmDataset
{
    private const string Prefix = "opensanctions";

    private SortedSet<string>? common;

    /// <summary>Takes the data sets of one target.</summary>
    public void Take(IEnumerable<string> datasets)
    {
        if (common is null)
            common = new SortedSet<string>(datasets, StringComparer.Ordinal);
        else
            common.IntersectWith(datasets);
    }

    /// <summary><c>opensanctions-</c> and the data set, or <c>opensanctions</c> alone for a collection of several.</summary>
    public string List
    {
        get
        {
            var name = common is { Count: > 0 } ? $"{Prefix}-{CslSource.Slug(common.Min!)}" : Prefix;
            return ListId.TryParse(name.Length > 64 ? name[..64].TrimEnd('-') : name, out var id) ? id.Value : Prefix;
        }
    }
}
