using Screening.Deliveries;

namespace Screening;

/// <summary>The dated lists that ship inside the package, as files.</summary>
internal static class EmbeddedLists
{
    private const string Folder = "lists/";

    public static IReadOnlyList<DeliveryFile> Files { get; } =
    [
        .. typeof(EmbeddedLists).Assembly.GetManifestResourceNames()
            .Where(static name => name.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(Read),
    ];

    /// <summary>Dated rows bring their own days; the day of the delivery is not used.</summary>
    public static DeliveryDay Day { get; } = new(DateOnly.MinValue, DayKnownBy.Stated, ListExtent.Extract);

    private static DeliveryFile Read(string name)
    {
        using var stream = typeof(EmbeddedLists).Assembly.GetManifestResourceStream(name)!;
        return new DeliveryFile("embedded/" + name[Folder.Length..], Compression.ReadAll(stream, name));
    }
}
