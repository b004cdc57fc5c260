namespace Screening.History;

/// <summary>
/// Canada prints no stable id: country, schedule and item are renumbered when the schedule is, and come to mean other subjects. A subject is
/// known by its IMO number, else by names, kind, birth or build date and day of listing; what stays in its place and day of listing with close
/// names is one listing respelled.
/// </summary>
internal sealed class CanadianIdentity : IListIdentity
{
    public ListId List { get; } = new("ca-sema");

    public bool ReusesIds => true;

    public IReadOnlyDictionary<string, string?> Moves(IReadOnlyList<HeldEntry> held, IReadOnlyList<ListEntry> delivered)
    {
        var places = held.ToDictionary(static entry => entry.Id, StringComparer.Ordinal);
        var came = new List<Subject>();
        var gone = held.Where(static entry => entry.IsPresent && entry.Entry?.Details is not null).ToDictionary(static entry => entry.Id, static entry => new Subject(entry.Id, entry.Entry!), StringComparer.Ordinal);
        foreach (var entry in delivered)
        {
            // Ids alone say nothing about who bears them.
            if (entry.Details is null || (places.TryGetValue(entry.Id, out var place) && place.Entry?.Details is null))
                gone.Remove(entry.Id);
            else if (gone.TryGetValue(entry.Id, out var same) && same.PrintsLike(entry))
                gone.Remove(entry.Id);
            else
                came.Add(new Subject(entry.Id, entry));
        }

        var moves = new Dictionary<string, string?>(StringComparer.Ordinal);
        Pair(came, gone, static subject => subject.Imo, static (_, _) => true, moves);
        Pair(came, gone, static subject => subject.Key, static (one, other) => one.MayBe(other), moves);
        foreach (var subject in came)
        {
            if (!places.TryGetValue(subject.Id, out var place))
                continue;
            var isFree = gone.ContainsKey(subject.Id) || !place.IsPresent;
            if (!isFree || !new Subject(place.Id, place.Entry!).IsSpelledLike(subject))
                moves.Add(subject.Id, null);
        }

        return moves;
    }

    /// <summary>Joins those of equal key, each once: where the place is the same first, then in order of places.</summary>
    private static void Pair(List<Subject> came, Dictionary<string, Subject> gone, Func<Subject, string?> key, Func<Subject, Subject, bool> mayBe, Dictionary<string, string?> moves)
    {
        foreach (var samePlace in (bool[])[true, false])
        {
            var byKey = gone.Values.Where(subject => key(subject) is not null).OrderBy(static subject => subject.Id, StringComparer.Ordinal).ToLookup(subject => key(subject)!, StringComparer.Ordinal);
            foreach (var subject in came.OrderBy(static subject => subject.Id, StringComparer.Ordinal).ToList())
            {
                if (key(subject) is not { } wanted)
                    continue;
                var old = byKey[wanted].FirstOrDefault(other => gone.ContainsKey(other.Id) && (!samePlace || other.Id == subject.Id) && mayBe(other, subject));
                if (old is null)
                    continue;
                if (old.Id != subject.Id)
                    moves.Add(subject.Id, old.Id);
                gone.Remove(old.Id);
                came.Remove(subject);
            }
        }
    }

    /// <summary>What identifies an entry.</summary>
    private sealed class Subject(string id, ListEntry entry)
    {
        private readonly ListingDetails details = entry.Details!;

        public string Id { get; } = id;

        public string? Imo { get; } = entry.Details!.Identifiers.FirstOrDefault(static identifier => identifier.Kind == IdentifierKinds.Imo && identifier.Normal.Length > 0)?.Normal;

        /// <summary>Primary names, birth or build dates, day of listing.</summary>
        public string Key { get; } = string.Join('|', PrimaryKey(entry), string.Join(';', entry.Details!.BirthDates.Select(static date => date.Text)), DayOfListing(entry));

        public bool PrintsLike(ListEntry other) => ReferenceEquals(entry, other) || (details.ContentEquals(other.Details!) && entry.Measures.SequenceEqual(other.Measures));

        /// <summary>Whether nothing printed tells the two apart: an unknown kind or number does not.</summary>
        public bool MayBe(Subject other) =>
            (details.Kind == other.details.Kind || details.Kind == SubjectKind.Unknown || other.details.Kind == SubjectKind.Unknown)
            && (Imo is null || other.Imo is null || Imo == other.Imo);

        /// <summary>In the same place: the same name with another date, or a close name with the same day of listing.</summary>
        public bool IsSpelledLike(Subject other) =>
            MayBe(other) && (Names == other.Names || (Day == other.Day && SubjectNames.AreClose(Names, other.Names)));

        private string Names => PrimaryKey(entry);

        private string Day => DayOfListing(entry);

        private static string PrimaryKey(ListEntry entry) => SubjectNames.KeyOf(entry.Details!.Names.Where(static name => name.Kind == NameKind.Primary));

        private static string DayOfListing(ListEntry entry) =>
            entry.Measures.FirstOrDefault(static measure => measure.DateField == "DateOfListing")?.Effective is { } day ? IsoDay.Format(day) : "";
    }
}
