using System.Security.Cryptography;
using System.Text;
using Screening.Lists.Ofac;

namespace Screening.Lists.OfacCsv;

/// <summary>The flat files of one delivery: one edition for each list and layout among them.</summary>
internal static class OfacDelivery
{
    /// <param name="delivery">The files.</param>
    /// <param name="layouts">The layouts they may have.</param>
    /// <param name="expected">What was expected, for the message about a file that has none of them.</param>
    /// <param name="report">Takes the problems.</param>
    /// <param name="cache">Rows of editions read before; null for none.</param>
    /// <exception cref="ListReadException">A file is of another layout, damaged, or a second one of its role.</exception>
    public static ReadResult Read(Delivery delivery, IReadOnlyList<OfacLayout> layouts, string expected, ReadReport report, OfacRowCache? cache)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        ArgumentNullException.ThrowIfNull(report);
        if (delivery.Files.Count == 0)
            throw new ListReadException("delivery", 0, null, "no file");
        var files = delivery.Files.Select(file => OfacFile.TryRecognise(file, layouts, out var reason)
            ?? throw new ListReadException(file.Path, 1, null, $"{expected}; {reason}"));

        // Two layouts of one list are the same edition twice; the register lets the last one count.
        return new ReadResult(
            [.. files.GroupBy(static file => (file.List, file.Layout)).OrderBy(static group => group.Key.List).Select(group => Snapshot(group.Key.List, [.. group], delivery, report, cache))], []);
    }

    private static ListSnapshot Snapshot(ListId id, List<OfacFile> files, Delivery delivery, ReadReport report, OfacRowCache? cache)
    {
        var list = PublishedLists.FindOrOwn(id);
        foreach (var file in files.Where(static file => file.Role == OfacRole.Primary))
            OfacLists.Report(file.File, report);
        var edition = new OfacEdition(id, files, report, cache);
        return new ListSnapshot
        {
            List = list,
            Day = delivery.DayFor(list),
            DayKnownBy = delivery.DayKnownBy,
            Instant = delivery.Instant,
            Extent = delivery.Extent,
            TellsPresence = edition.TellsPresence,
            LacksEndMark = edition.LacksEndMark,
            Mismatches = edition.Mismatches,
            Sha256 = files.Count == 1 ? files[0].File.Sha256 : HashOf(files),
            Entries = edition.Entries(),
        };
    }

    /// <summary>One hash over the files' hashes, whatever their order.</summary>
    private static string HashOf(List<OfacFile> files) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', files.Select(static file => file.File.Sha256).Order(StringComparer.Ordinal)))));
}
