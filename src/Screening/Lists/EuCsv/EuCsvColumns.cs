namespace Screening.Lists.EuCsv;

/// <summary>
/// Where each column of the two CSV forms stands in the tree that the XML prints: its element (the entity's own have none) and the path
/// below it.
/// </summary>
internal static class EuCsvColumns
{
    /// <summary>The element of the columns that say the same on every row of an entity.</summary>
    public const string Entity = "";

    /// <summary>The path of the day of the file.</summary>
    public const string FileDate = "date";

    /// <summary>The paths of columns that hold more than one fact.</summary>
    public const string BirthText = "birth text", NumberText = "number text";

    private static readonly (string Prefix, string Element)[] Blocks11 =
    [
        ("nameAlias_", "nameAlias"), ("address_", "address"), ("birthDate_", "birthdate"), ("identification_", "identification"), ("citizenship_", "citizenship"),
    ];

    private static readonly (string Prefix, string Element)[] Blocks10 =
    [
        ("naal_", "nameAlias"), ("addr_", "address"), ("birt_", "birthdate"), ("iden_", "identification"), ("citi_", "citizenship"),
    ];

    private static readonly string[] OfActs11 = ["Type", "OrganisationType", "PublicationDate", "EntryIntoForceDate", "NumberTitle", "Programme", "PublicationUrl"];

    /// <summary>Columns of the blocks of form 1.1, the words of the XML in another case unless another path is given.</summary>
    private static readonly Dictionary<string, string> OfBlocks11 = Paths("""
        LogicalId RegulationLanguage Remark=remark WholeName FirstName MiddleName LastName NameLanguage Gender Title Function Strong
        City Street PoBox ZipCode Region Place AsAtListingTime ContactInfo=contactInfo CountryIso2Code CountryDescription
        BirthDate=@birthdate Day=@dayOfMonth Month=@monthOfYear Year YearRangeFrom YearRangeTo Circa CalendarType
        Number Diplomatic KnownExpired KnownFalse ReportedLost RevokedByIssuer IssuedBy IssuedDate=@issueDate ValidFrom ValidTo LatinNumber NameOnDocument
        TypeCode=@identificationTypeCode TypeDescription=@identificationTypeDescription
        """);

    private static readonly Dictionary<string, string> OfEntity11 = Paths("""
        fileGenerationDate=date Entity_LogicalId=@logicalId Entity_EU_ReferenceNumber=@euReferenceNumber Entity_UnitedNationId=@unitedNationId
        Entity_DesignationDate=@designationDate Entity_DelistingDate=@delistingDate Entity_DesignationDetails=@designationDetails Entity_Remark=remark
        Entity_SubjectType=subjectType/@code Entity_SubjectType_ClassificationCode=subjectType/@classificationCode
        """);

    private static readonly Dictionary<string, string> OfBlocks10 = Paths("""
        logical_id=@logicalId leba_numtitle=regulationSummary/@numberTitle leba_publication_date=regulationSummary/@publicationDate
        leba_url=regulationSummary/@publicationUrl programme=regulationSummary/@programme
        wholename=@wholeName firstname=@firstName middlename=@middleName lastname=@lastName language=@nameLanguage gender=@gender title=@title function=@function
        number=number~text street=@street zipcode=@zipCode city=@city other=@place place=@city country=@countryDescription date=birth~text
        """);

    private static readonly Dictionary<string, string> OfEntity10 = Paths("""
        Date_file=date Entity_logical_id=@logicalId EU_ref_num=@euReferenceNumber Subject_type=subjectType/@classificationCode Entity_remark=remark
        Leba_numtitle=regulation/@numberTitle Leba_publication_date=regulation/@publicationDate Leba_url=regulation/publicationUrl Programme=regulation/@programme
        """);

    /// <summary>Whether a first line is the header of either form.</summary>
    public static bool AreIn(string header) =>
        header.Contains(';', StringComparison.Ordinal) && (Form11(header) || header.Contains("Date_file;Entity_logical_id", StringComparison.OrdinalIgnoreCase));

    /// <summary>Element and path of a column; null when the column is not known.</summary>
    /// <param name="header">The whole first line, which tells the form.</param>
    /// <param name="column">The column's name.</param>
    public static (string Element, string Path)? PlaceOf(string header, string column)
    {
        var is11 = Form11(header);
        if ((is11 ? OfEntity11 : OfEntity10).TryGetValue(column, out var own))
            return (Entity, own);
        if (is11 && column.StartsWith("Entity_Regulation_", StringComparison.OrdinalIgnoreCase))
            return ActPath("regulation", column["Entity_Regulation_".Length..]) is { } act ? (Entity, act) : null;
        foreach (var (prefix, element) in is11 ? Blocks11 : Blocks10)
        {
            if (!column.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
                continue;
            var rest = column[prefix.Length..];
            if (is11 && rest.StartsWith("Regulation_", StringComparison.OrdinalIgnoreCase) && ActPath("regulationSummary", rest["Regulation_".Length..]) is { } summary)
                return (element, summary);
            if (!is11 && element == "address" && rest.Equals("number", StringComparison.OrdinalIgnoreCase))
                return (element, "@poBox");
            return (is11 ? OfBlocks11 : OfBlocks10).TryGetValue(rest, out var path) ? (element, path) : null;
        }

        return null;
    }

    private static bool Form11(string header) => header.Contains("Entity_LogicalId", StringComparison.OrdinalIgnoreCase);

    private static string? ActPath(string element, string field)
    {
        if (!OfActs11.Contains(field, StringComparer.OrdinalIgnoreCase))
            return null;
        if (field.Equals("Type", StringComparison.OrdinalIgnoreCase))
            return $"{element}/@regulationType";
        return element == "regulation" && field.Equals("PublicationUrl", StringComparison.OrdinalIgnoreCase) ? "regulation/publicationUrl" : $"{element}/@{Camel(field)}";
    }

    private static Dictionary<string, string> Paths(string table)
    {
        var paths = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var item in table.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
        {
            var at = item.IndexOf('=', StringComparison.Ordinal);
            paths.Add(at < 0 ? item : item[..at], at < 0 ? "@" + Camel(item) : item[(at + 1)..].Replace('~', ' '));
        }

        return paths;
    }

    private static string Camel(string word) => char.ToLowerInvariant(word[0]) + word[1..];
}
