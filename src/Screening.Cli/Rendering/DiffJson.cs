using System.Text.Json;

namespace Screening.Cli.Rendering;

/// <summary>What changed on lists between two days, as one JSON object.</summary>
internal static class DiffJson
{
    public static string Write(RegisterDiff diff) => JsonPage.Write(json =>
    {
        json.WriteString("from", IsoDay.Format(diff.From));
        json.WriteString("to", IsoDay.Format(diff.To));
        json.WriteString("knownAt", Words.Day(diff.KnownAt));
        json.WriteStartArray("lists");
        foreach (var list in diff.Lists)
        {
            json.WriteStartObject();
            json.WriteString("id", list.List.Id.Value);
            json.WriteString("stateFrom", Words.Lower(list.From.State));
            json.WriteString("stateTo", Words.Lower(list.To.State));
            States(json, "added", list.Added);
            States(json, "removed", list.Removed);
            Changes(json, list.Changed);
            Undecided(json, list.Undecided);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private static void States(Utf8JsonWriter json, string property, IReadOnlyList<ListingState> states)
    {
        json.WriteStartArray(property);
        foreach (var state in states)
        {
            json.WriteStartObject();
            json.WriteString("listingId", state.Listing.Id.Value);
            json.WriteString("status", state.Status.ToString());
            json.WriteStartObject("fields");
            foreach (var field in state.Fields)
                Values(json, field.Name, field.Values);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Changes(Utf8JsonWriter json, IReadOnlyList<ListingChange> changes)
    {
        json.WriteStartArray("changed");
        foreach (var change in changes)
        {
            json.WriteStartObject();
            json.WriteString("listingId", change.Listing.Id.Value);
            json.WriteStartObject("fields");
            foreach (var field in change.Fields)
            {
                json.WriteStartObject(field.Field);
                Values(json, "old", field.Old);
                Values(json, "new", field.New);
                json.WriteEndObject();
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Undecided(Utf8JsonWriter json, IReadOnlyList<UndecidedListing> undecided)
    {
        json.WriteStartArray("undecided");
        foreach (var listing in undecided)
        {
            json.WriteStartObject();
            json.WriteString("listingId", listing.Listing.Id.Value);
            json.WriteString("old", listing.Old.Status.ToString());
            json.WriteString("new", listing.New.Status.ToString());
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Values(Utf8JsonWriter json, string property, IReadOnlyList<string> values)
    {
        json.WriteStartArray(property);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
