using System.Globalization;
using System.Text;

namespace Screening.Benchmarks;

/// <summary>
/// Writes an advanced XML of made-up parties in the shape of the publisher's: reference tables, places, documents, parties with names in two
/// scripts, features, relations and list entries. The same number of parties always gives the same bytes.
/// </summary>
public static class AdvancedXmlGrower
{
    private static readonly string[] Syllables = ["ba", "der", "ki", "lom", "na", "os", "pra", "ri", "sta", "tu", "ven", "zor"];

    /// <summary>Writes the file.</summary>
    /// <param name="path">Where to; a file there is replaced.</param>
    /// <param name="parties">How many parties; 15,000 give about 127 MB.</param>
    public static void Write(string path, int parties)
    {
        using var writer = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16);
        writer.Write("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<Sanctions Version=\"3\" xmlns=\"https://example.org/exports/ADVANCED_XML\">\n");
        writer.Write("  <DateOfIssue CalendarTypeID=\"1\"><Year>2026</Year><Month>9</Month><Day>23</Day></DateOfIssue>\n");
        WriteTables(writer);
        Section(writer, "Locations", parties, static (text, id) => text.Append(CultureInfo.InvariantCulture, $"""
                <Location ID="{id}">
                  <LocationAreaCode AreaCodeID="7"/>
                  <LocationCountry CountryID="7" CountryRelevanceID="1"/>
                  <LocationPart LocPartTypeID="20"><LocationPartValue Primary="true" LocPartValueTypeID="1" LocPartValueStatusID="1"><Comment/><Value>{id} {Word(id)} Street</Value></LocationPartValue></LocationPart>
                  <LocationPart LocPartTypeID="21"><LocationPartValue Primary="true" LocPartValueTypeID="1" LocPartValueStatusID="1"><Comment/><Value>{Word(id % 400)}</Value></LocationPartValue></LocationPart>
                  <FeatureVersionReference FeatureVersionID="{id}"/>
                </Location>

            """));
        Section(writer, "IDRegDocuments", parties, static (text, id) => text.Append(CultureInfo.InvariantCulture, $"""
                <IDRegDocument ID="{id}" IDRegDocTypeID="{90 + (id % 2)}" IdentityID="{id}" IssuedBy-CountryID="7" ValidityID="1">
                  <Comment/>
                  <IDRegistrationNo>MP{id:0000000}</IDRegistrationNo>
                  <IssuingAuthority/>
                  <DocumentedNameReference DocumentedNameID="{id}"/>
                </IDRegDocument>

            """));
        Section(writer, "DistinctParties", parties, WriteParty);
        Section(writer, "ProfileRelationships", parties / 4, static (text, id) => text.Append(CultureInfo.InvariantCulture, $"    <ProfileRelationship ID=\"{id}\" From-ProfileID=\"{id}\" To-ProfileID=\"{id + 1}\" RelationTypeID=\"1\" RelationQualityID=\"1\" Former=\"false\" SanctionsEntryID=\"{id}\"><Comment/></ProfileRelationship>\n"));
        Section(writer, "SanctionsEntries", parties, static (text, id) => text.Append(CultureInfo.InvariantCulture, $"""
                <SanctionsEntry ID="{id}" ProfileID="{id}" ListID="10">
                  <EntryEvent ID="{id}" EntryEventTypeID="1" LegalBasisID="1"><Comment/><Date CalendarTypeID="1"><Year>{1990 + (id % 36)}</Year><Month>{1 + (id % 12)}</Month><Day>{1 + (id % 28)}</Day></Date></EntryEvent>
                  <SanctionsMeasure ID="{id}" SanctionsTypeID="2"><DatePeriod CalendarTypeID="1" YearFixed="true" MonthFixed="true" DayFixed="true"/></SanctionsMeasure>
                  <SanctionsMeasure ID="{id}1" SanctionsTypeID="1"><Comment>PROGRAMME-{id % 60}</Comment><DatePeriod CalendarTypeID="1" YearFixed="true" MonthFixed="true" DayFixed="true"/></SanctionsMeasure>
                </SanctionsEntry>

            """));
        writer.Write("  <SanctionsEntryLinks/>\n</Sanctions>\n");
    }

    private static void Section(StreamWriter writer, string name, int count, Action<StringBuilder, int> item)
    {
        writer.Write($"  <{name}>\n");
        var text = new StringBuilder();
        for (var id = 1; id <= count; id++)
        {
            item(text.Clear(), id);
            writer.Write(text);
        }

        writer.Write($"  </{name}>\n");
    }

    private static void WriteParty(StringBuilder text, int id)
    {
        text.Append(CultureInfo.InvariantCulture, $"    <DistinctParty FixedRef=\"{id}\">\n      <Comment/>\n      <Profile ID=\"{id}\" PartySubTypeID=\"{3 + (id % 2)}\">\n        <Identity ID=\"{id}\" FixedRef=\"{id}\" Primary=\"true\" False=\"false\">\n");
        var aliases = 2 + (id % 6);
        for (var alias = 0; alias < aliases; alias++)
            WriteAlias(text, id, alias);
        text.Append("          <NamePartGroups>\n");
        for (var group = 0; group < aliases * 2; group++)
            text.Append(CultureInfo.InvariantCulture, $"            <MasterNamePartGroup>\n              <NamePartGroup ID=\"{id}{group:00}\" NamePartTypeID=\"{1 + (group % 2)}\"/>\n            </MasterNamePartGroup>\n");
        text.Append("          </NamePartGroups>\n        </Identity>\n");
        Feature(text, id, 50, Period(1940 + (id % 60), 1 + (id % 12), 1 + (id % 28)));
        Feature(text, id, 51, $"<VersionDetail DetailTypeID=\"1432\">{Word(id % 300)}, Belarus</VersionDetail>");
        Feature(text, id, 54, $"<VersionLocation LocationID=\"{id}\"/>");
        Feature(text, id, 66, "<VersionDetail DetailTypeID=\"1431\" DetailReferenceID=\"30\"/>");
        Feature(text, id, 67, "<VersionDetail DetailTypeID=\"1432\">https://example.org/" + Word(id) + "</VersionDetail>");
        text.Append("      </Profile>\n    </DistinctParty>\n");
    }

    private static void WriteAlias(StringBuilder text, int id, int alias)
    {
        text.Append(CultureInfo.InvariantCulture, $"          <Alias FixedRef=\"{id}\" AliasTypeID=\"{(alias == 0 ? 43 : 41)}\" Primary=\"{(alias == 0 ? "true" : "false")}\" LowQuality=\"{(alias % 5 == 4 ? "true" : "false")}\">\n");
        for (var script = 1; script <= (alias == 0 && id % 4 == 0 ? 2 : 1); script++)
        {
            text.Append(CultureInfo.InvariantCulture, $"            <DocumentedName ID=\"{id}{alias}{script}\" FixedRef=\"{id}\" DocNameStatusID=\"{script}\">\n");
            for (var part = 0; part < 2; part++)
            {
                var word = script == 1 ? Word((id * 7) + (alias * 3) + part).ToUpperInvariant() : "Имя" + id.ToString(CultureInfo.InvariantCulture);
                text.Append(CultureInfo.InvariantCulture, $"              <DocumentedNamePart>\n                <NamePartValue NamePartGroupID=\"{id}{(alias * 2) + part:00}\" ScriptID=\"{script}\" ScriptStatusID=\"1\" Acronym=\"false\">{word}</NamePartValue>\n              </DocumentedNamePart>\n");
            }

            text.Append("            </DocumentedName>\n");
        }

        text.Append("          </Alias>\n");
    }

    private static void Feature(StringBuilder text, int id, int type, string content) => text.Append(CultureInfo.InvariantCulture, $"""
                <Feature ID="{id}{type}" FeatureTypeID="{type}">
                  <FeatureVersion ID="{id}{type}" ReliabilityID="1">
                    <Comment/>
                    {content}
                  </FeatureVersion>
                  <IdentityReference IdentityID="{id}" IdentityFeatureLinkTypeID="1"/>
                </Feature>

        """);

    private static string Period(int year, int month, int day)
    {
        var date = $"<Year>{year}</Year>\n                    <Month>{month}</Month>\n                    <Day>{day}</Day>";
        var bounds = $"\n                  <From>\n                    {date}\n                  </From>\n                  <To>\n                    {date}\n                  </To>\n                ";
        return $"<DatePeriod CalendarTypeID=\"1\" YearFixed=\"false\" MonthFixed=\"false\" DayFixed=\"false\">\n                <Start Approximate=\"false\" YearFixed=\"false\" MonthFixed=\"false\" DayFixed=\"false\">{bounds}</Start>\n                <End Approximate=\"false\" YearFixed=\"false\" MonthFixed=\"false\" DayFixed=\"false\">{bounds}</End>\n              </DatePeriod>";
    }

    private static string Word(int number)
    {
        var word = new StringBuilder();
        for (var rest = number + 144; rest > 0; rest /= Syllables.Length)
            word.Append(Syllables[rest % Syllables.Length]);
        return word.ToString();
    }

    private static void WriteTables(StreamWriter writer) => writer.Write("""
          <ReferenceValueSets>
            <AliasTypeValues><AliasType ID="41">A.K.A.</AliasType><AliasType ID="43">Name</AliasType></AliasTypeValues>
            <CalendarTypeValues><CalendarType ID="1">Gregorian</CalendarType></CalendarTypeValues>
            <CountryValues><Country ID="7" ISO2="BY">Belarus</Country></CountryValues>
            <DetailReferenceValues><DetailReference ID="30">Male</DetailReference></DetailReferenceValues>
            <EntryEventTypeValues><EntryEventType ID="1">Created</EntryEventType></EntryEventTypeValues>
            <FeatureTypeValues><FeatureType ID="50">Birthdate</FeatureType><FeatureType ID="51">Place of Birth</FeatureType><FeatureType ID="54">Location</FeatureType><FeatureType ID="66">Gender</FeatureType><FeatureType ID="67">Website</FeatureType></FeatureTypeValues>
            <IDRegDocTypeValues><IDRegDocType ID="90">Passport</IDRegDocType><IDRegDocType ID="91">Tax ID No.</IDRegDocType></IDRegDocTypeValues>
            <LegalBasisValues><LegalBasis ID="1">Unknown</LegalBasis></LegalBasisValues>
            <ListValues><List ID="10">SDN List</List></ListValues>
            <LocPartTypeValues><LocPartType ID="20">ADDRESS1</LocPartType><LocPartType ID="21">CITY</LocPartType></LocPartTypeValues>
            <NamePartTypeValues><NamePartType ID="1">Last Name</NamePartType><NamePartType ID="2">First Name</NamePartType></NamePartTypeValues>
            <PartySubTypeValues><PartySubType ID="3" PartyTypeID="2">Unknown</PartySubType><PartySubType ID="4" PartyTypeID="1">Unknown</PartySubType></PartySubTypeValues>
            <PartyTypeValues><PartyType ID="1">Individual</PartyType><PartyType ID="2">Entity</PartyType></PartyTypeValues>
            <RelationTypeValues><RelationType ID="1">Associate Of</RelationType></RelationTypeValues>
            <ReliabilityValues><Reliability ID="1">Unknown</Reliability></ReliabilityValues>
            <SanctionsTypeValues><SanctionsType ID="1">Program</SanctionsType><SanctionsType ID="2">Block</SanctionsType></SanctionsTypeValues>
            <ScriptValues><Script ID="1">Latin</Script><Script ID="2">Cyrillic</Script></ScriptValues>
            <ValidityValues><Validity ID="1">Valid</Validity></ValidityValues>
          </ReferenceValueSets>

        """);
}
