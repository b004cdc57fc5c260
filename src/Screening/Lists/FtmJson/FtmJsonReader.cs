using Screening.Lists.Ftm;
using Screening.Lists.Json;
using Screening.Lists.Tables;

namespace Screening.Lists.FtmJson;

/// <summary>
/// FollowTheMoney entities, one JSON object per line, as OpenSanctions exports them. The list is named after the data set. An entity's id is
/// stable until entities are merged; the ids merged into it stand as <c>referents</c>. The file states no day of its own.
/// </summary>
internal sealed class FtmJsonReader : IListReader
{
    public string Name => "ftm-json";

    public string Title => "OpenSanctions entities (FollowTheMoney), JSON lines";

    public bool Recognises(DeliveryFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return FtmList.IsNested(file) == false;
    }

    public ReadResult Read(Delivery delivery, ReadReport report) => ReadLines(delivery, report);

    internal static ReadResult ReadLines(Delivery delivery, ReadReport report)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        ArgumentNullException.ThrowIfNull(report);
        var file = WholeFile.Of(delivery);
        var list = new FtmList(file.Path, report);
        JsonLines.Read(file, list.Take);
        var entries = list.Build();
        return OneFileEdition.Of(list.List, delivery, null, entries);
    }
}
