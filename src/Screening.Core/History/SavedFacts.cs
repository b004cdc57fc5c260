namespace Screening.History;

/// <summary>Names, identifiers, dates and measures, written and read. An identifier that stands in many versions is made once.</summary>
internal sealed class SavedFacts
{
    private readonly Dictionary<(string Kind, string Raw, string? Country, string? Qualifier), Identifier> identifiers = [];

    public SavedFacts(SavedReader reader)
    {
        Reader = reader;
        (Name, Identifier, Date, Attribute, Measure) = (ReadName, ReadIdentifier, ReadDate, ReadAttribute, ReadMeasure);
    }

    public SavedReader Reader { get; }

    public Func<ListedName> Name { get; }

    public Func<Identifier> Identifier { get; }

    public Func<PartialDate> Date { get; }

    public Func<ListingAttribute> Attribute { get; }

    public Func<Measure> Measure { get; }

    public static void Write(SavedWriter to, ListedName name)
    {
        to.Text(name.Text);
        to.Number(((int)name.Kind * 2) + (name.IsWeak ? 1 : 0));
    }

    public static void Write(SavedWriter to, Identifier identifier)
    {
        to.Text(identifier.Kind.Name);
        to.Text(identifier.Raw);
        to.Text(identifier.Country);
        to.Text(identifier.Qualifier);
    }

    public static void Write(SavedWriter to, PartialDate date) => to.Text(date.ToString());

    public static void Write(SavedWriter to, ListingAttribute attribute)
    {
        to.Text(attribute.Label);
        to.Text(attribute.Value);
        to.Flag(attribute.IsVolatile);
    }

    public static void Write(SavedWriter to, Measure measure)
    {
        to.Number((int)measure.Kind);
        to.Text(measure.KindAsPrinted);
        to.Text(measure.Programme);
        to.Text(measure.LegalBasis);
        to.Day(measure.Announced);
        to.Day(measure.Effective);
        to.Day(measure.Revoked);
        to.Number(measure.EndedBy is { } end ? (int)end + 1 : 0);
        to.Text(measure.Licence);
        to.Text(measure.Source);
        to.Number(measure.Confidence is { } confidence ? (int)confidence + 1 : 0);
        to.Text(measure.DateField);
        to.Text(measure.Doubt);
    }

    private ListedName ReadName()
    {
        var text = Reader.Needed();
        var marks = Reader.Number();
        return marks >> 1 <= (int)NameKind.Former ? new ListedName(text, (NameKind)(marks >> 1), (marks & 1) != 0) : throw SavedReader.Odd("a kind of name");
    }

    private Identifier ReadIdentifier()
    {
        var key = (Kind: Reader.Needed(), Raw: Reader.Needed(), Country: Reader.Text(), Qualifier: Reader.Text());
        if (!identifiers.TryGetValue(key, out var identifier))
            identifiers.Add(key, identifier = Screening.Identifier.Create(IdentifierKind.Other(key.Kind), key.Raw, key.Country, key.Qualifier));
        return identifier;
    }

    private PartialDate ReadDate() => PartialDate.TryParse(Reader.Needed(), out var date) ? date! : throw SavedReader.Odd("a date");

    private ListingAttribute ReadAttribute() => new(Reader.Needed(), Reader.Needed(), Reader.Flag());

    private Measure ReadMeasure() => new()
    {
        Kind = Reader.Word<MeasureKind>(), KindAsPrinted = Reader.Text(), Programme = Reader.Text(), LegalBasis = Reader.Text(),
        Announced = Reader.Day(), Effective = Reader.Day(), Revoked = Reader.Day(), EndedBy = Perhaps<MeasureEnd>(), Licence = Reader.Text(),
        Source = Reader.Text(), Confidence = Perhaps<Confidence>(), DateField = Reader.Text(), Doubt = Reader.Text(),
    };

    private T? Perhaps<T>()
        where T : struct, Enum
    {
        var number = Reader.Number();
        var value = (T)Enum.ToObject(typeof(T), number - 1);
        return number == 0 ? null : Enum.IsDefined(value) ? value : throw SavedReader.Odd(typeof(T).Name);
    }
}
