using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Screening.Cli.Rendering;

/// <summary>One JSON object as every verb writes it: indented, line ends as LF, letters of every script readable.</summary>
internal static class JsonPage
{
    /// <summary>The text is data, not part of a web page: only what JSON itself needs is escaped.</summary>
    private static readonly JsonWriterOptions Layout = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    /// <summary>The object with the properties that <paramref name="fill"/> writes.</summary>
    public static string Write(Action<Utf8JsonWriter> fill)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Layout))
        {
            json.WriteStartObject();
            fill(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }
}
