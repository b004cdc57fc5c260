namespace Screening.Lists.Membership;

/// <summary>
/// A record of the ids that a daily look saw on a publisher's list: one row per stay, with the last look without it, the first with it, the last
/// with it and the first without it again. Every look becomes an edition of ids; beside the stays there may be the count of each look, and the
/// ids that took the place of others in one look.
/// </summary>
internal sealed class MembershipCsvReader : IListReader
{
    public string Name => "membership-csv";

    public string Title => "Membership history: the ids of a list, look by look";

    public bool Recognises(DeliveryFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return MembershipFile.RoleOf(file) is not null;
    }

    public ReadResult Read(Delivery delivery, ReadReport report)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        ArgumentNullException.ThrowIfNull(report);
        var stays = Only(delivery, MembershipRole.Stays) ?? throw new ListReadException(delivery.Files.Count > 0 ? delivery.Files[0].Path : "delivery", 0, null, "no file of stays: counts and replacements alone are no list");
        var record = MembershipRecord.Read(stays, report);
        if (Only(delivery, MembershipRole.Counts) is { } counts)
            record.ReadCounts(counts, report);
        if (Only(delivery, MembershipRole.Replacements) is { } replacements)
            record.ReadReplacements(replacements, report);

        var snapshots = record.Editions(MembershipFile.ListOf(stays, record.FirstId), delivery.Extent);
        report.Count("entries", record.Ids);
        report.Count("stays", record.Stays);
        report.Count("editions", snapshots.Count);
        return new ReadResult(snapshots, []);
    }

    private static DeliveryFile? Only(Delivery delivery, MembershipRole role)
    {
        var files = delivery.Files.Where(file => MembershipFile.RoleOf(file) == role).ToList();
        return files.Count > 1 ? throw new ListReadException(files[1].Path, 0, null, $"a second file of {role} beside {files[0].Path}: which one counts is not known") : files.FirstOrDefault();
    }
}
