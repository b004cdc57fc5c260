namespace Screening.Lists.Ofac;

/// <summary>Reads what the advanced and enhanced kinds call features: mostly the labels of the remarks, some under names of their own.</summary>
internal sealed class OfacFeatures(OfacEntry entry, OfacLabelled labelled)
{
    /// <summary>The name of the feature that holds a date of birth.</summary>
    public const string Birth = "Birthdate";

    /// <summary>The name of the feature that holds an address.</summary>
    public const string Location = "Location";

    /// <param name="type">The feature's name.</param>
    /// <param name="value">Its value as text; not blank.</param>
    /// <param name="reliability">The publisher's word for how sure it is; empty when not stated.</param>
    public void Add(string type, string value, string reliability)
    {
        if (reliability == "False")
        {
            entry.Facts.AddAttribute($"{type} ({reliability})", value);
            return;
        }

        switch (type.ToLowerInvariant())
        {
            case "birthdate":
                labelled.AddBirth(value);
                break;
            case "place of birth":
                labelled.AddBirthPlace(value);
                break;
            case "nationality country" or "nationality":
                labelled.AddCountry("nationality", value);
                break;
            case "citizenship country" or "citizenship":
                labelled.AddCountry("citizen", value);
                break;
            case "vessel flag":
                labelled.AddFlag(value);
                break;
            case "vessel call sign":
                labelled.AddCallSign(value);
                break;
            case "location":
                entry.Addresses.Add(value);
                break;
            case "vessel type":
                entry.Facts.AddAttribute("Vessel Type", value);
                break;
            case "vessel tonnage":
                entry.Facts.AddAttribute("Tonnage", value);
                break;
            case "vessel gross registered tonnage":
                entry.Facts.AddAttribute("Gross Registered Tonnage", value);
                break;
            default:
                labelled.Add(type, value);
                break;
        }
    }
}
