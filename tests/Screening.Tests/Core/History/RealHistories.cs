using System.Formats.Tar;
using System.Globalization;
using Screening.Deliveries;
using SharpCompress.Compressors.Xz;

namespace Screening.Tests.Core.History;

/// <summary>Genuine histories, each read once: the SDN list by its numbers alone, the others as the product reads them.</summary>
internal static class RealHistories
{
    private static readonly Lazy<IReadOnlyList<ListSnapshot>> SdnNumbers = new(ReadSdn);

    /// <summary>The 308 snapshots of the SDN list, numbers only, in order.</summary>
    public static IReadOnlyList<ListSnapshot> Sdn => SdnNumbers.Value;

    /// <summary>Everything that the product reads below a folder of the lists: the editions in folders named by a day, and records of ids.</summary>
    public static IReadOnlyList<ListSnapshot> Read(string list, Func<string, bool>? which = null)
    {
        var reader = new DeliveryReader();
        // Some folders hold files beside the list, or forms of it that are not read.
        foreach (var folder in Directory.EnumerateDirectories(SharedFiles.At("data", "lists", list)).Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(folder);
            if ((which?.Invoke(name) ?? true) && !name.EndsWith("-sample", StringComparison.Ordinal) && !name.EndsWith("-excerpt", StringComparison.Ordinal) && !name.EndsWith("-spec", StringComparison.Ordinal))
                reader.Read([.. Directory.GetFiles(folder).Order(StringComparer.Ordinal).Where(static path => !path.Contains(".tar", StringComparison.Ordinal)).Select(Open).Where(static file => ListFormats.Recognise(file) is not null)], DeliveryDay.Of(folder, null));
        }

        return reader.Snapshots;
    }

    private static DeliveryFile Open(string path)
    {
        using var stream = Compression.Open(path);
        return new DeliveryFile(path, Compression.ReadAll(stream, path));
    }

    private static List<ListSnapshot> ReadSdn()
    {
        var list = PublishedLists.FindOrOwn(new ListId("us-ofac-sdn"));
        var entries = new Dictionary<int, ListEntry>();
        var snapshots = new List<ListSnapshot>();
        using var file = File.OpenRead(SharedFiles.At("data", "lists", "ofac-sdn", "_history-2021-08-18_2024-05-03", "sdn-csv-308-snapshots.tar.xz"));
        using var xz = new XZStream(file);
        using var tar = new TarReader(xz);
        var buffer = new byte[1 << 20];
        while (tar.GetNextEntry() is { } member)
        {
            var day = DeliveryDay.OfMember(member.Name)!.Value;
            var delivery = new Delivery([]) { Day = day.Day, DayKnownBy = day.KnownBy, Instant = day.Instant };
            snapshots.Add(new ListSnapshot
            {
                List = list, Day = delivery.DayFor(list), DayKnownBy = day.KnownBy, Instant = day.Instant, Sha256 = member.Name, Entries = Numbers(member.DataStream!, buffer, entries),
            });
        }

        return snapshots;
    }

    /// <summary>The number at the beginning of every line.</summary>
    private static List<ListEntry> Numbers(Stream stream, byte[] buffer, Dictionary<int, ListEntry> known)
    {
        var found = new List<ListEntry>();
        var (number, inNumber) = (0, true);
        int read;
        while ((read = stream.Read(buffer)) > 0)
        {
            for (var i = 0; i < read; i++)
            {
                if (!inNumber)
                {
                    var end = buffer.AsSpan(i, read - i).IndexOf((byte)'\n');
                    if (end < 0)
                        break;
                    i += end;
                    (number, inNumber) = (0, true);
                }
                else if (char.IsAsciiDigit((char)buffer[i]))
                    number = (number * 10) + buffer[i] - '0';
                else
                {
                    if (buffer[i] == ',' && number > 0)
                    {
                        if (!known.TryGetValue(number, out var entry))
                            known.Add(number, entry = new ListEntry(number.ToString(CultureInfo.InvariantCulture)));
                        found.Add(entry);
                    }

                    inNumber = false;
                }
            }
        }

        return found;
    }
}
