using System.Buffers;
using System.Collections.Concurrent;
using System.Formats.Tar;
using Screening.Lists.Membership;

namespace Screening.Deliveries;

/// <summary>Walks what the user named, groups files into deliveries, and hands each to the reader of its format.</summary>
/// <param name="open">Opens a path, decompressed; null for the file of that name.</param>
internal sealed class DeliveryReader(Func<string, Stream>? open = null)
{
    private static readonly string[] DataEndings = [".csv", ".xml", ".json", ".xlsx", ".pip", ".del", ".ff", ".xz", ".gz", ".zst", ".zip", ".tar"];

    private const int InMemory = 8 << 20;

    /// <summary>A folder's day or a clock may be wrong by some months; a list of years ahead is no list.</summary>
    private const int CredibleDaysAhead = 730;

    private readonly Func<string, Stream> open = open ?? Compression.Open;
    private readonly EditionMemory memory = new();
    private readonly List<ListSnapshot> snapshots = [];
    private readonly List<DatedList> datedLists = [];
    private readonly List<LoadedDelivery> deliveries = [];

    public IReadOnlyList<ListSnapshot> Snapshots => snapshots;

    public IReadOnlyList<DatedList> DatedLists => datedLists;

    public IReadOnlyList<LoadedDelivery> Deliveries => deliveries;

    /// <summary>Told of each delivery once it is read.</summary>
    public Action<Delivery, LoadedDelivery, ReadResult>? Taken { get; init; }

    public void Read(ListSource source, CancellationToken cancellationToken)
    {
        var pin = PinnedHash.Of(source);
        pin?.Check();
        if (File.Exists(source.Path))
            ReadTogether([source.Path], source.Day, cancellationToken);
        else if (Directory.Exists(source.Path))
            ReadFolder(source.Path, source.Day, cancellationToken);
        else
            throw new FileNotFoundException($"no such file or folder: {source.Path}", source.Path);

        // It may have been exchanged between the check and the reading.
        pin?.Check();
    }

    /// <summary>Files already in memory, such as the embedded ones.</summary>
    public void Read(IReadOnlyList<DeliveryFile> files, DeliveryDay day)
    {
        foreach (var group in files.GroupBy(Recognise))
            Take(group.Key, new Delivery([.. group.OrderBy(static file => file.Name, StringComparer.Ordinal)]) { Day = day.Day, DayKnownBy = day.KnownBy, Instant = day.Instant, Extent = day.Extent });
    }

    private void ReadFolder(string folder, DateOnly? given, CancellationToken cancellationToken)
    {
        var read = deliveries.Count;
        // A folder of history holds archives of editions and records of membership; what lies beside them describes them.
        var history = Path.GetFileName(Path.TrimEndingDirectorySeparator(folder)).StartsWith('_');
        var files = Directory.GetFiles(folder).Where(path => IsData(path) && (!history || IsArchive(path) || MembershipFile.RoleOf(Open(path)) is not null)).Order(StringComparer.Ordinal).ToList();
        if (files.Count > 0)
            ReadTogether(files, given, cancellationToken);
        foreach (var inner in Directory.GetDirectories(folder).Order(StringComparer.Ordinal))
            ReadFolder(inner, given, cancellationToken);
        if (deliveries.Count == read && !history)
            throw new ListReadException(folder, 0, null, "no list in this folder");
    }

    private static bool IsData(string path) =>
        !Path.GetFileName(path).StartsWith('.') && DataEndings.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    private static bool IsArchive(string path) => path.EndsWith(".tar", StringComparison.OrdinalIgnoreCase) || path.Contains(".tar.", StringComparison.OrdinalIgnoreCase);

    private void ReadTogether(List<string> paths, DateOnly? given, CancellationToken cancellationToken)
    {
        var files = new List<DeliveryFile>();
        foreach (var path in paths)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (IsArchive(path))
            {
                using var stream = open(path);
                ReadArchive(path, stream, member => ($"{path}/{member}", DeliveryDay.OfMember(member)), cancellationToken);
            }
            else
                files.Add(Open(path));
        }

        if (files.Count > 0)
            Read(files, DeliveryDay.Of(paths[0], given));
    }

    /// <summary>A small file goes into memory at once; a large one is streamed by the formats that can.</summary>
    public DeliveryFile Open(string path)
    {
        using var stream = new WatchedStream(open(path), path);
        var buffer = ArrayPool<byte>.Shared.Rent(InMemory);
        try
        {
            var length = stream.ReadAtLeast(buffer.AsSpan(0, InMemory), InMemory, throwOnEndOfStream: false);
            return length < InMemory
                ? new DeliveryFile(path, buffer.AsSpan(0, length).ToArray())
                : new DeliveryFile(path, buffer.AsSpan(0, DeliveryFile.HeadLength).ToArray(), () => open(path));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>
    /// A tar of editions, one member each, its instant in the member's name; streamed, a few editions in memory at a time: one thread unpacks,
    /// this one reads, in the order of the archive.
    /// </summary>
    /// <param name="path">The archive, for messages.</param>
    /// <param name="stream">Its bytes, unpacked.</param>
    /// <param name="of">By the name of a member: its path, and its day; null for a member that is passed over. Asked by the thread that unpacks.</param>
    /// <param name="cancellationToken">Stops between members.</param>
    /// <exception cref="ListReadException">The archive is damaged, or a member's day is unknown.</exception>
    public void ReadArchive(string path, Stream stream, Func<string, (string Path, DeliveryDay? Day)?> of, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var unpacked = new BlockingCollection<(DeliveryFile File, DeliveryDay Day)>(boundedCapacity: 2);
        var unpacking = Task.Run(() => Unpack(path, stream, of, unpacked, stop.Token), CancellationToken.None);
        try
        {
            foreach (var (file, day) in unpacked.GetConsumingEnumerable(cancellationToken))
                Read([file], day);
        }
        finally
        {
            // Whatever ends the reading, the stream is the caller's again only when nobody reads it any more.
            stop.Cancel();
            Task.WaitAny([unpacking], CancellationToken.None);
        }

        unpacking.GetAwaiter().GetResult();
    }

    private static void Unpack(
        string path, Stream stream, Func<string, (string Path, DeliveryDay? Day)?> of, BlockingCollection<(DeliveryFile File, DeliveryDay Day)> unpacked, CancellationToken stop)
    {
        try
        {
            using var tar = new TarReader(stream, leaveOpen: true);
            while (NextMember(tar, path) is { } member)
            {
                if (member.DataStream is null || of(member.Name) is not { } wanted)
                    continue;
                var name = wanted.Path;
                var day = wanted.Day
                    ?? throw new ListReadException(name, 0, null, "the member's name states no instant yyyyMMddTHHmmssZ: its day is unknown");
                unpacked.Add((new DeliveryFile(name, Compression.ReadAll(member.DataStream, name, member.Length)), day), stop);
            }
        }
        finally
        {
            unpacked.CompleteAdding();
        }
    }

    private static TarEntry? NextMember(TarReader tar, string path)
    {
        try
        {
            return tar.GetNextEntry();
        }
        catch (Exception problem) when (problem is InvalidDataException or EndOfStreamException or IOException)
        {
            throw new ListReadException(path, 0, null, "no readable archive: " + problem.Message, problem);
        }
    }

    private static IListReader Recognise(DeliveryFile file)
    {
        if (file.Head.Span.Trim(" \r\n\t\x1a"u8).IsEmpty)
            throw new ListReadException(file.Path, 0, null, "the file is empty: a list without entries is never taken as one");
        return ListFormats.Recognise(file) ?? throw new ListReadException(file.Path, 1, null, $"no known list format; it begins with {Quote(CsvFileHead(file))}");
    }

    private static string CsvFileHead(DeliveryFile file)
    {
        var line = Lists.CsvFile.FirstLine(file);
        return line.Length > 40 ? line[..40] : line;
    }

    private static string Quote(string text) => "'" + new string([.. text.Select(static c => char.IsControl(c) ? '.' : c)]) + "'";

    private void Take(IListReader reader, Delivery delivery)
    {
        var report = new ReadReport();
        var result = reader is IEditionReader remembering ? remembering.Read(delivery, report, memory) : reader.Read(delivery, report);
        if (delivery.DayKnownBy == DayKnownBy.Assumed && result.Snapshots.Any(static snapshot => snapshot.DayKnownBy == DayKnownBy.Assumed))
        {
            report.Add("day-assumed", ProblemSeverity.Warning, delivery.Files[0].Path, 0, null,
                $"no day is stated; assumed from the last change: {IsoDay.Format(delivery.Day)}. Give it as PATH@yyyy-MM-dd");
        }

        foreach (var edition in result.Snapshots.Where(edition => edition.DayKnownBy == DayKnownBy.Stated && edition.Day.DayNumber > delivery.Day.DayNumber + 1))
        {
            var message = $"the file says that it is of {IsoDay.Format(edition.Day)}, after its delivery of {IsoDay.Format(delivery.Day)}";
            if (edition.Day.DayNumber > delivery.Day.DayNumber + CredibleDaysAhead)
                throw new ListReadException(delivery.Files[0].Path, 0, null, message + ": it would count as fresh until then");
            report.Add("day-after-delivery", ProblemSeverity.Error, delivery.Files[0].Path, 0, null, message);
        }

        ListedNameCheck.Report(result, delivery.Files[0].Path, report);
        snapshots.AddRange(result.Snapshots);
        datedLists.AddRange(result.DatedLists);
        var loaded = new LoadedDelivery(delivery.Files.Count == 1 ? delivery.Files[0].Path : Path.GetDirectoryName(delivery.Files[0].Path) ?? delivery.Files[0].Path, reader.Name, report)
        {
            Files = [.. delivery.Files.Select(static file => new DeliveredFile(file.Name, file.Length, file.Sha256))], Lists = DeliveredList.Of(result),
        };
        deliveries.Add(loaded);
        Taken?.Invoke(delivery, loaded, result);
    }
}
