using Screening.Lists.OfacCsv;

namespace Screening.Lists.OfacFlat;

/// <summary>
/// The flat files of the US Treasury in their other layouts: separated by bars (.pip) or at signs (.del), both of the past, and of fixed width
/// (.ff). Columns, numbers and meanings are those of the comma-separated files; so is what they leave unsaid, every date.
/// </summary>
internal sealed class OfacFlatReader : IListReader
{
    private static readonly OfacLayout[] Layouts = [OfacLayout.Bar, OfacLayout.At, OfacLayout.FixedWidth];

    public string Name => "ofac-flat";

    public string Title => "OFAC flat files, separated by bars or at signs, or of fixed width";

    public bool Recognises(DeliveryFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return OfacFile.TryRecognise(file, Layouts, out _) is not null;
    }

    public ReadResult Read(Delivery delivery, ReadReport report) =>
        OfacDelivery.Read(delivery, Layouts, "expected 12, 6, 5 or 2 fields between | or @, or of the publisher's widths, that begin with a number", report, cache: null);
}
