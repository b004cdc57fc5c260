using Screening.Lists.Ftm;
using Screening.Lists.FtmJson;

namespace Screening.Lists.FtmNested;

/// <summary>
/// FollowTheMoney targets, one JSON object per line, with the entities that speak of them nested inside; otherwise as
/// <see cref="FtmJsonReader"/>.
/// </summary>
internal sealed class FtmNestedReader : IListReader
{
    public string Name => "ftm-nested";

    public string Title => "OpenSanctions targets (FollowTheMoney, nested), JSON lines";

    public bool Recognises(DeliveryFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return FtmList.IsNested(file) == true;
    }

    public ReadResult Read(Delivery delivery, ReadReport report) => FtmJsonReader.ReadLines(delivery, report);
}
