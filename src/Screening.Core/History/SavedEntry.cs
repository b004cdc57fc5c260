namespace Screening.History;

/// <summary>
/// One version of an entry, written as what differs from the version before it; what is alike is one object again once it is read.
/// </summary>
internal static class SavedEntry
{
    private const int Subject = 1, Names = 2, Identifiers = 4, Countries = 8, BirthDates = 16, Addresses = 32, Programmes = 64, LegalBasis = 128,
        Remarks = 256, Attributes = 512, Measures = 1024, CompanionNames = 2048, CompanionAddresses = 4096, HasDetails = 8192, HasOutline = 16384;

    private static readonly ListEntry Nothing = new("");
    private static readonly ListingDetails NoDetails = new();

    public static void Write(SavedWriter to, ListEntry entry, ListEntry? before)
    {
        before ??= Nothing;
        var (now, old) = (entry.Details ?? NoDetails, before.Details ?? NoDetails);
        var differs = (entry.Details is null ? 0 : HasDetails) | (entry.Outline is null ? 0 : HasOutline)
            | (now.Kind == old.Kind && now.IsUnreadable == old.IsUnreadable ? 0 : Subject)
            | Unless(now.Names, old.Names, Names) | Unless(now.Identifiers, old.Identifiers, Identifiers)
            | Unless(now.Countries, old.Countries, Countries) | Unless(now.BirthDates, old.BirthDates, BirthDates)
            | Unless(now.Addresses, old.Addresses, Addresses) | Unless(now.Programmes, old.Programmes, Programmes)
            | (now.LegalBasis == old.LegalBasis ? 0 : LegalBasis) | (now.Remarks == old.Remarks ? 0 : Remarks)
            | Unless(now.Attributes, old.Attributes, Attributes) | Unless(entry.Measures, before.Measures, Measures)
            | Unless(entry.CompanionNames, before.CompanionNames, CompanionNames) | Unless(entry.CompanionAddresses, before.CompanionAddresses, CompanionAddresses);
        to.Number(differs);
        if ((differs & Subject) != 0)
            to.Number(((int)now.Kind * 2) + (now.IsUnreadable ? 1 : 0));
        if ((differs & Names) != 0)
            to.Each(now.Names, name => SavedFacts.Write(to, name));
        if ((differs & Identifiers) != 0)
            to.Each(now.Identifiers, identifier => SavedFacts.Write(to, identifier));
        if ((differs & Countries) != 0)
            to.Each(now.Countries, to.Text);
        if ((differs & BirthDates) != 0)
            to.Each(now.BirthDates, date => SavedFacts.Write(to, date));
        if ((differs & Addresses) != 0)
            to.Each(now.Addresses, to.Text);
        if ((differs & Programmes) != 0)
            to.Each(now.Programmes, to.Text);
        if ((differs & LegalBasis) != 0)
            to.Text(now.LegalBasis);
        if ((differs & Remarks) != 0)
            to.Text(now.Remarks);
        if ((differs & Attributes) != 0)
            to.Each(now.Attributes, attribute => SavedFacts.Write(to, attribute));
        if ((differs & Measures) != 0)
            to.Each(entry.Measures, measure => SavedFacts.Write(to, measure));
        if ((differs & CompanionNames) != 0)
            WriteIfThere(to, entry.CompanionNames, name => SavedFacts.Write(to, name));
        if ((differs & CompanionAddresses) != 0)
            WriteIfThere(to, entry.CompanionAddresses, to.Text);
        if (entry.Outline is { } outline)
            Write(to, outline);
    }

    /// <summary>Details that stand alone.</summary>
    public static void Write(SavedWriter to, ListingDetails details) => Write(to, new ListEntry("") { Details = details }, null);

    public static ListingDetails ReadDetails(SavedFacts from) => Read(from, "", null).Details ?? throw SavedReader.Odd("an outline");

    public static ListEntry Read(SavedFacts from, string id, ListEntry? before)
    {
        before ??= Nothing;
        var reader = from.Reader;
        var old = before.Details ?? NoDetails;
        var differs = reader.Number();
        var subject = (differs & Subject) != 0 ? reader.Number() : ((int)old.Kind * 2) + (old.IsUnreadable ? 1 : 0);
        var details = new ListingDetails
        {
            Kind = subject >> 1 <= (int)SubjectKind.Wallet ? (SubjectKind)(subject >> 1) : throw SavedReader.Odd("a kind of subject"),
            IsUnreadable = (subject & 1) != 0,
            Names = (differs & Names) != 0 ? reader.Each(from.Name) : old.Names,
            Identifiers = (differs & Identifiers) != 0 ? reader.Each(from.Identifier) : old.Identifiers,
            Countries = (differs & Countries) != 0 ? reader.Each(reader.Needed) : old.Countries,
            BirthDates = (differs & BirthDates) != 0 ? reader.Each(from.Date) : old.BirthDates,
            Addresses = (differs & Addresses) != 0 ? reader.Each(reader.Needed) : old.Addresses,
            Programmes = (differs & Programmes) != 0 ? reader.Each(reader.Needed) : old.Programmes,
            LegalBasis = (differs & LegalBasis) != 0 ? reader.Text() : old.LegalBasis,
            Remarks = (differs & Remarks) != 0 ? reader.Text() : old.Remarks,
            Attributes = (differs & Attributes) != 0 ? reader.Each(from.Attribute) : old.Attributes,
        };
        return new ListEntry(id)
        {
            Details = (differs & HasDetails) != 0 ? details : null,
            Measures = (differs & Measures) != 0 ? reader.Each(from.Measure) : before.Measures,
            CompanionNames = (differs & CompanionNames) != 0 ? ReadIfThere(reader, from.Name) : before.CompanionNames,
            CompanionAddresses = (differs & CompanionAddresses) != 0 ? ReadIfThere(reader, reader.Needed) : before.CompanionAddresses,
            Outline = (differs & HasOutline) != 0 ? ReadDetails(from) : null,
        };
    }

    private static int Unless<T>(IReadOnlyList<T>? now, IReadOnlyList<T>? before, int flag) =>
        ReferenceEquals(now, before) || (now is not null && before is not null && now.SequenceEqual(before)) ? 0 : flag;

    private static void WriteIfThere<T>(SavedWriter to, IReadOnlyList<T>? items, Action<T> write)
    {
        to.Flag(items is not null);
        if (items is not null)
            to.Each(items, write);
    }

    private static T[]? ReadIfThere<T>(SavedReader from, Func<T> read) => from.Flag() ? from.Each(read) : null;
}
