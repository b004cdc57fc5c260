using System.Globalization;

namespace Screening.Lists.Membership;

/// <summary>What a file of a membership history holds.</summary>
internal enum MembershipRole
{
    Stays,
    Counts,
    Replacements,
}

/// <summary>Tells the files of a membership history apart by their headers, and their list by its folder or by the shape of its ids.</summary>
internal static class MembershipFile
{
    private static readonly (MembershipRole Role, string[] Columns)[] Headers =
    [
        (MembershipRole.Stays, ["listing_id", "absent_at", "present_from", "present_until", "absent_from"]),
        (MembershipRole.Counts, ["scrape_utc", "listings", "added", "removed"]),
        (MembershipRole.Replacements, ["old_listing_id", "new_listing_id", "old_absent_from", "new_present_from", "kind"]),
    ];

    /// <summary>What the file holds; null when its header is of none of these.</summary>
    public static MembershipRole? RoleOf(DeliveryFile file)
    {
        var columns = CsvFile.FirstLine(file).Split(',').Select(static column => column.Trim().ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);
        foreach (var (role, needed) in Headers)
        {
            if (columns.IsSupersetOf(needed))
                return role;
        }

        return null;
    }

    /// <summary>The list: the nearest folder that bears a publisher's list's name; else by how its ids are written.</summary>
    /// <exception cref="ListReadException">Neither tells it.</exception>
    public static SanctionsList ListOf(DeliveryFile file, string id)
    {
        foreach (var folder in file.Path.Split(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar).Reverse().Skip(1))
        {
            if (ListId.TryParse(folder, out var named) && PublishedLists.TryFind(named, out var list))
                return list!;
        }

        var shape = id.StartsWith("EU.", StringComparison.Ordinal) ? "eu-fsf"
            : id.Length > 4 && char.IsAsciiLetterUpper(id[0]) && char.IsAsciiLetterUpper(id[1]) && id[2] is 'i' or 'e' && id[3] == '.' ? "un-sc"
            : null;
        return shape is null
            ? throw new ListReadException(file.Path, 0, "listing_id", "no folder above the file bears the name of a publisher's list, and the ids do not tell it")
            : PublishedLists.FindOrOwn(new ListId(shape));
    }

    /// <summary>An instant written <c>yyyy-MM-ddTHH:mm:ssZ</c>; null for an empty cell.</summary>
    public static DateTimeOffset? Instant(CsvRow row, string column)
    {
        var text = row.Text(column);
        if (text.Length == 0)
            return null;
        return DateTimeOffset.TryParseExact(text, "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant)
            ? instant
            : throw row.Bad(column, $"no instant written yyyy-MM-ddTHH:mm:ssZ: '{text}'");
    }
}
