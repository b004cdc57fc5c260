namespace Screening.Batch;

/// <summary>Which input column means what. -1 stands for a field that the file does not have.</summary>
internal sealed class ColumnMap
{
    private static readonly (string Field, string[] Headers)[] Fields =
    [
        ("id", ["id", "rowid"]),
        ("name", ["name", "counterparty", "fullname"]),
        ("schema", ["schema", "type"]),
        ("country", ["country"]),
        ("birth_date", ["birthdate", "dob", "dateofbirth"]),
        ("as_of", ["asof", "asofdate", "screeningdate"]),
    ];

    /// <summary>Headers that mean the name in files that have none of the plain words.</summary>
    private static readonly string[] OtherNames =
        ["customername", "clientname", "partyname", "counterpartyname", "companyname", "legalname", "entityname", "suppliername", "vendorname", "beneficiary", "beneficiaryname", "наименование", "название", "фио"];

    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
    private readonly List<(IdentifierKind Kind, int Column)> identifiers = [];
    private int[] asked = [];

    private ColumnMap()
    {
    }

    public int Id => Place("id");

    public int Name => Place("name");

    public int Schema => Place("schema");

    public int Country => Place("country");

    public int BirthDate => Place("birth_date");

    public int AsOf => Place("as_of");

    public IReadOnlyList<(IdentifierKind Kind, int Column)> Identifiers => identifiers;

    /// <summary>Reads the header.</summary>
    /// <exception cref="BatchFileException">No column to screen, two columns of one meaning, or a mapping that fits no field or no column.</exception>
    /// <param name="header">The header.</param>
    /// <param name="mapping">Field to column, as the user said.</param>
    /// <param name="byCustomer">Whether answers differ from customer to customer, whatever they ask.</param>
    public static ColumnMap Of(IReadOnlyList<string> header, IReadOnlyDictionary<string, string> mapping, bool byCustomer = false)
    {
        var map = new ColumnMap();
        foreach (var (word, column) in mapping.OrderBy(static pair => pair.Key, StringComparer.Ordinal))
            map.Put(FieldOf(word) ?? throw new BatchFileException($"mapping: '{word}' is no field and no identifier kind"), Find(header, column), header);

        var mapped = map.places.Keys.ToHashSet(StringComparer.Ordinal);
        var taken = map.places.Values.ToHashSet();
        for (var i = 0; i < header.Count; i++)
        {
            if (!taken.Contains(i) && FieldOf(header[i]) is { } field && !mapped.Contains(field))
                map.Put(field, i, header);
        }

        if (map.Name < 0)
        {
            foreach (var i in Enumerable.Range(0, header.Count).Where(i => OtherNames.Contains(Bare(header[i])) && !map.places.ContainsValue(i)))
                map.Put("name", i, header);
        }

        if (map.Name < 0 && map.Identifiers.Count == 0)
            throw new BatchFileException($"line 1: no column for the name and none for an identifier among {Quoted(header)}; map one, as in name=COLUMN");
        map.asked = [.. map.places.Where(place => byCustomer || place.Key != "id").OrderBy(static place => place.Value).Select(static place => place.Value)];
        return map;
    }

    /// <summary>Which field every column that is read means, in the order of the columns.</summary>
    public IReadOnlyList<BatchColumn> Told(IReadOnlyList<string> header) =>
        [.. places.OrderBy(static place => place.Value).Select(place => new BatchColumn(place.Key, header[place.Value], place.Value + 1))];

    /// <summary>The cells that an answer depends on, in one text: two rows of one key have one answer.</summary>
    public string KeyOf(string[] cells)
    {
        if (asked.Length == 1)
            return cells[asked[0]];
        var parts = new string[asked.Length];
        for (var i = 0; i < parts.Length; i++)
            parts[i] = cells[asked[i]];
        // A sound row holds no NUL, so that no two rows share a key by chance.
        return string.Join('\0', parts);
    }

    private int Place(string field) => places.GetValueOrDefault(field, -1);

    private void Put(string field, int column, IReadOnlyList<string> header)
    {
        if (!places.TryAdd(field, column))
            throw new BatchFileException(
                $"line 1: columns {places[field] + 1} ('{header[places[field]]}') and {column + 1} ('{header[column]}') both mean {field}; map one of them");
        if (!Array.Exists(Fields, known => known.Field == field) && IdentifierKinds.TryFind(field, out var kind))
            identifiers.Add((kind, column));
    }

    /// <summary>The field that a header or a mapping names; an identifier kind by its own name; null for neither.</summary>
    private static string? FieldOf(string word)
    {
        var bare = Bare(word);
        foreach (var (field, headers) in Fields)
        {
            if (headers.Contains(bare) || bare == Bare(field))
                return field;
        }

        return IdentifierKinds.TryFind(word, out var kind) ? kind.Name : null;
    }

    private static int Find(IReadOnlyList<string> header, string column)
    {
        foreach (var same in (Func<string, bool>[])[text => text == column, text => Bare(text) == Bare(column)])
        {
            var found = Enumerable.Range(0, header.Count).Where(i => same(header[i])).ToList();
            if (found.Count > 1)
                throw new BatchFileException($"mapping: columns {found[0] + 1} and {found[1] + 1} are both called '{column}'");
            if (found.Count == 1)
                return found[0];
        }

        throw new BatchFileException($"mapping: there is no column '{column}' among {Quoted(header)}");
    }

    private static string Quoted(IReadOnlyList<string> header) =>
        string.Join(", ", header.Take(20).Select(static text => $"'{text}'")) + (header.Count > 20 ? ", ..." : "");

    private static string Bare(string header) =>
        string.Concat(header.Where(static c => !char.IsWhiteSpace(c) && c is not ('_' or '-' or '\uFEFF'))).ToLowerInvariant();
}
