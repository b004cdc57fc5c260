namespace Screening.Testing;

/// <summary>A made-up listing, one fact a call: <c>ListingBuilder.Named("Acme LLC").Designated("2024-03-01").Delisted("2025-01-01")</c>.</summary>
/// <remarks>Immutable: every call gives a new builder, so that a common beginning can be shared. Days are text, <c>yyyy-MM-dd</c>, as they read best in a test.</remarks>
public sealed record ListingBuilder
{
    private ListingBuilder(string name) => Names = [new ListedName(name)];

    internal ListId List { get; private init; } = new("house");

    internal string? Id { get; private init; }

    internal SubjectKind Kind { get; private init; }

    internal IReadOnlyList<ListedName> Names { get; private init; }

    internal IReadOnlyList<Identifier> Identifiers { get; private init; } = [];

    internal IReadOnlyList<string> Countries { get; private init; } = [];

    internal IReadOnlyList<PartialDate> BirthDates { get; private init; } = [];

    internal IReadOnlyList<Measure> Measures { get; private init; } = [];

    /// <summary>Begins a listing by its primary name.</summary>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    public static ListingBuilder Named(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return new ListingBuilder(name);
    }

    /// <summary>Puts it on a list. Without this call it stands on the list <c>house</c>.</summary>
    /// <param name="list">The list's short name, such as <c>us-ofac-sdn</c>.</param>
    /// <param name="id">The listing's id on it; null for one made from the name.</param>
    /// <exception cref="ArgumentException">No list's name.</exception>
    public ListingBuilder On(string list, string? id = null) => this with { List = new ListId(list), Id = id ?? Id };

    /// <summary>Says what it is. Without this call its kind is unknown and compares with every kind.</summary>
    public ListingBuilder Is(SubjectKind kind) => this with { Kind = kind };

    /// <summary>Adds a strong alias.</summary>
    public ListingBuilder Alias(string name) => this with { Names = [.. Names, new ListedName(name, NameKind.Alias)] };

    /// <summary>Adds a weak alias: shown when it matches exactly, a hit only with more to go on.</summary>
    public ListingBuilder WeakAlias(string name) => this with { Names = [.. Names, new ListedName(name, NameKind.Alias, IsWeak: true)] };

    /// <summary>Adds a former name.</summary>
    public ListingBuilder Formerly(string name) => this with { Names = [.. Names, new ListedName(name, NameKind.Former)] };

    /// <summary>Adds an identifier.</summary>
    /// <param name="kind">The kind's word, such as <c>imo</c>, <c>tail</c>, <c>passport</c>, <c>wallet</c>.</param>
    /// <param name="value">The value as it would be printed.</param>
    /// <param name="country">The country that gave it, as a two-letter code; null when not stated.</param>
    public ListingBuilder Identifier(string kind, string value, string? country = null) =>
        this with { Identifiers = [.. Identifiers, Screening.Identifier.Create(IdentifierKind.Other(kind), value, country)] };

    /// <summary>Adds a country, as a two-letter code.</summary>
    public ListingBuilder Country(string code) => this with { Countries = [.. Countries, code] };

    /// <summary>Adds a birth date: <c>yyyy</c>, <c>yyyy-MM</c> or <c>yyyy-MM-dd</c>.</summary>
    /// <exception cref="ArgumentException">Written otherwise.</exception>
    public ListingBuilder Born(string date) =>
        PartialDate.TryParse(date, out var born) ? this with { BirthDates = [.. BirthDates, born!] } : throw new ArgumentException($"no date: '{date}'", nameof(date));

    /// <summary>Adds a designation that begins on a day, announced earlier or on that day.</summary>
    /// <exception cref="ArgumentException">A text is no day written <c>yyyy-MM-dd</c>; so for every day below.</exception>
    public ListingBuilder Designated(string effective, string? announced = null) =>
        With(new Measure { Effective = TestDay.Of(effective), Announced = TestDay.OfOrNull(announced) });

    /// <summary>Adds a restricting measure of another kind, such as a travel ban.</summary>
    public ListingBuilder Restricted(MeasureKind kind, string effective, string? until = null) =>
        With(new Measure { Kind = kind, Effective = TestDay.Of(effective), Revoked = TestDay.OfOrNull(until) });

    /// <summary>Ends the last designation: that day is the first without it.</summary>
    /// <exception cref="InvalidOperationException">There is no designation before it.</exception>
    public ListingBuilder Delisted(string day)
    {
        var measures = Measures.ToList();
        var last = measures.FindLastIndex(static measure => measure.Kind == MeasureKind.Designation);
        if (last < 0)
            throw new InvalidOperationException("nothing to delist: call Designated before");
        measures[last] = measures[last] with { Revoked = TestDay.Of(day), EndedBy = MeasureEnd.Delisting };
        return this with { Measures = measures };
    }

    /// <summary>Adds a general licence: the listing stays, dealings in its scope are allowed from a day until the day before its end.</summary>
    public ListingBuilder Licensed(string from, string licence, string? until = null) =>
        With(new Measure { Kind = MeasureKind.GeneralLicence, Licence = licence, Announced = TestDay.Of(from), Effective = TestDay.Of(from), Revoked = TestDay.OfOrNull(until) });

    /// <summary>Adds words without legal effect.</summary>
    public ListingBuilder Announced(string day, string source) =>
        With(new Measure { Kind = MeasureKind.Announcement, Announced = TestDay.Of(day), Source = source });

    internal ListEntry Build() => new(Id ?? "id-" + string.Concat(Names[0].Text.ToLowerInvariant().Select(static c => char.IsLetterOrDigit(c) ? c : '-')))
    {
        Details = new ListingDetails { Kind = Kind, Names = Names, Identifiers = Identifiers, Countries = Countries, BirthDates = BirthDates },
        Measures = Measures.Count > 0 ? Measures : throw new InvalidOperationException($"'{Names[0].Text}' has no measure: call Designated or another"),
    };

    private ListingBuilder With(Measure measure) => this with { Measures = [.. Measures, measure] };
}
