using System.Security.Cryptography;
using System.Text;

namespace Screening.Testing;

/// <summary>Registers of made-up listings. Every list in them is whole and covers every day, so that absence is an answer.</summary>
public static class TestRegister
{
    /// <summary>Builds a register.</summary>
    /// <param name="listings">At least one; listings of one list may stand anywhere.</param>
    /// <exception cref="InvalidOperationException">A listing has no measure.</exception>
    public static Register Of(params IReadOnlyList<ListingBuilder> listings)
    {
        ArgumentNullException.ThrowIfNull(listings);
        return Register.Build([], listings.GroupBy(static listing => listing.List).Select(static list => new DatedList
        {
            List = PublishedLists.FindOrOwn(list.Key),
            Extent = ListExtent.Whole,
            IsUnbounded = true,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', list.SelectMany(static listing => listing.Names).Select(static name => name.Text))))),
            Entries = [.. list.Select(static listing => listing.Build())],
        }));
    }

    /// <summary>Builds a register and the engine over it, with the shipped defaults.</summary>
    /// <param name="listings">At least one.</param>
    public static Screener Screener(params IReadOnlyList<ListingBuilder> listings) => new(Of(listings));
}
