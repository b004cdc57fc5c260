using System.Net;
using Screening.Lists.Uk;
using Screening.Lists.Xml;

namespace Screening.Lists.UkXml;

/// <summary>Reads the elements of one designation into its entry. What has no place of its own becomes an attribute under its element's name.</summary>
internal sealed class UkXmlEntry(UkEntry entry, ReadReport report, string file)
{
    private static readonly string[] NameParts = ["Name1", "Name2", "Name3", "Name4", "Name5", "Name6"];
    private static readonly string[] NameFields = [.. NameParts, "NameType", "AliasStrength"];
    private static readonly string[] ScriptFields = ["NameNonLatinScript", "NonLatinScriptType", "NonLatinScriptLanguage"];

    private static readonly string[] AddressParts =
        ["AddressLine1", "AddressLine2", "AddressLine3", "AddressLine4", "AddressLine5", "AddressLine6", "AddressPostalCode", "AddressCountry"];

    private static readonly HashSet<string> KeptLeaves = new(
        [
            "Position", "Gender", "Title", "TypeOfEntity", "ParentCompany", "Subsidiary", "CurrentOwnerOperator", "PreviousOwnerOperator", "PreviousFlag", "TypeOfShip",
            "TonnageOfShip", "LengthOfShip", "YearBuilt", "PhoneNumber", "EmailAddress", "Website", "TownOfBirth", "CountryOfBirth",
        ],
        StringComparer.OrdinalIgnoreCase);

    private readonly PieceNotes notes = new(entry.Facts, report, file);

    public void Read(XmlPiece designation)
    {
        notes.Stray(designation, designation.Name);
        entry.ReadKind("IndividualEntityShip", designation.TextOf("IndividualEntityShip"), designation.Line);
        foreach (var element in designation.Children)
            ReadElement(element);
        entry.ReadMeasures(designation.TextOf("SanctionsImposed"), designation.TextOf("RegimeName"), designation.TextOf("DateDesignated"), designation.Line);
        if (!entry.HasName)
            entry.ReadTextsAsNames(designation.Texts(), designation.Line);
    }

    private void ReadElement(XmlPiece element)
    {
        switch (element.Name)
        {
            case "UniqueID" or "IndividualEntityShip" or "SanctionsImposed" or "RegimeName" or "DateDesignated" when element.Children.Count == 0:
                break;
            case "LastUpdated" or "OFSIGroupID" or "UNReferenceNumber" or "DesignationSource" when element.Children.Count == 0:
                entry.Keep(element.Name, element.Text);
                break;
            // The publisher escapes these twice.
            case "OtherInformation" when element.Children.Count == 0:
                entry.ReadOtherInformation(element.Name, WebUtility.HtmlDecode(element.Text));
                break;
            case "UKStatementofReasons" when element.Children.Count == 0:
                entry.ReadRemarks(element.Name, WebUtility.HtmlDecode(element.Text));
                break;
            case "SanctionsImposedIndicators":
                ReadIndicators(element);
                break;
            case "Names" or "NonLatinNames" or "Addresses":
                notes.Stray(element, element.Name);
                foreach (var item in element.Children)
                    ReadItem(item);
                break;
            default:
                ReadLeaves(element, element.Name);
                break;
        }
    }

    /// <summary>Flags, of which those set are kept under their names; what is no flag is kept as it is.</summary>
    private void ReadIndicators(XmlPiece element)
    {
        notes.Stray(element, element.Name);
        foreach (var child in element.Children.Where(static flag => flag.Children.Count > 0))
            notes.Unknown(child, $"{element.Name}/{child.Name}");
        entry.Keep(element.Name, string.Join("; ", element.Children
            .Where(static flag => flag.Children.Count == 0 && flag.Text != "false")
            .Select(static flag => flag.Text == "true" ? flag.Name : $"{flag.Name}={flag.Text}")));
    }

    private void ReadItem(XmlPiece item)
    {
        switch (item.Name)
        {
            case "Name":
                entry.ReadName(UkNames.Compose([.. NameParts.Select(item.TextOf)]), item.TextOf("NameType"), item.TextOf("AliasStrength"), item.Line);
                notes.KeepRest(item, NameFields, "Title");
                break;
            case "NonLatinName":
                entry.ReadOtherScript(item.TextOf(ScriptFields[0]), item.TextOf(ScriptFields[1]), item.TextOf(ScriptFields[2]));
                notes.KeepRest(item, ScriptFields);
                break;
            case "Address":
                entry.ReadAddress([.. AddressParts.Select(item.TextOf)]);
                notes.KeepRest(item, AddressParts);
                break;
            default:
                notes.Unknown(item, item.Name);
                break;
        }
    }

    /// <summary>The details of persons, bodies and ships lie at various depths; each value is known by its own name.</summary>
    private void ReadLeaves(XmlPiece element, string top)
    {
        if (ReadPaper(element))
            return;
        if (element.Children.Count > 0)
        {
            notes.Stray(element, element.Name);
            foreach (var child in element.Children)
                ReadLeaves(child, top);
            return;
        }

        if (element.Text.Length == 0)
            return;
        switch (element.Name)
        {
            case "DOB":
                entry.ReadBirths(element.Name, element.Text, element.Line);
                break;
            case "Nationality":
                entry.ReadCountries(element.Name, element.Text);
                break;
            case "IMONumber":
                if (entry.IsNew(element.Name, element.Text))
                    UkNumbers.ReadImo(element.Text, entry.Facts);
                break;
            case "BusinessRegistrationNumber":
                if (entry.IsNew(element.Name, element.Text))
                    UkNumbers.ReadRegistrations(element.Text, entry.Facts);
                break;
            case "HullIdentificationNumber":
                if (entry.IsNew(element.Name, element.Text))
                    UkNumbers.ReadHull(element.Text, entry.Facts);
                break;
            case "CryptoWalletAddress":
                if (entry.IsNew(element.Name, element.Text))
                    EntryFacts.AddOnce(entry.Facts.Identifiers, Identifier.Create(IdentifierKinds.Wallet, element.Text));
                break;
            case "CurrentBelievedFlagOfShip":
                entry.Keep(element.Name, element.Text);
                entry.ReadFlag(element.Text);
                break;
            case var name when KeptLeaves.Contains(name):
                entry.Keep(name, element.Text);
                break;
            default:
                notes.Unknown(element, top == element.Name ? top : $"{top}/{element.Name}");
                break;
        }
    }

    /// <summary>A passport or an identity number with what is said about it.</summary>
    private bool ReadPaper(XmlPiece element)
    {
        foreach (var paper in (ReadOnlySpan<string>)["Passport", "NationalIdentifier"])
        {
            string[] fields = [paper + "Number", paper + "AdditionalInformation"];
            if (!element.Children.Any(child => fields.Contains(child.Name)))
                continue;
            var (number, about) = (element.TextOf(fields[0]), element.TextOf(fields[1]));
            if (paper == "Passport")
                UkNumbers.ReadPassports(number, about, entry.Facts);
            else
                UkNumbers.ReadNationalIds(number, about, entry.Facts);
            notes.KeepRest(element, fields);
            return true;
        }

        return false;
    }
}
