namespace Screening.Evaluation.Reading;

/// <summary>The command line after the command's name: plain words, and options of the form <c>--name value</c> or a bare <c>--name</c>.</summary>
internal sealed class Arguments
{
    private readonly List<string> words = [];
    private readonly Dictionary<string, string> options = new(StringComparer.Ordinal);

    /// <summary>Tells words and options apart.</summary>
    public static Arguments Parse(ReadOnlySpan<string> args)
    {
        var parsed = new Arguments();
        for (var i = 0; i < args.Length; i++)
        {
            if (!args[i].StartsWith("--", StringComparison.Ordinal))
                parsed.words.Add(args[i]);
            else if (i + 1 < args.Length && !args[i + 1].StartsWith("--", StringComparison.Ordinal))
                parsed.options[args[i][2..]] = args[++i];
            else
                parsed.options[args[i][2..]] = "";
        }

        return parsed;
    }

    /// <summary>The plain word at a place.</summary>
    /// <exception cref="ArgumentException">It is missing.</exception>
    public string Word(int index, string what) => index < words.Count ? words[index] : throw new ArgumentException($"{what} is missing");

    /// <summary>The value of an option that must be given.</summary>
    /// <exception cref="ArgumentException">It is missing.</exception>
    public string Required(string name) => options.GetValueOrDefault(name) is { Length: > 0 } value ? value : throw new ArgumentException($"--{name} is missing");

    /// <summary>Whether an option is given, with or without a value.</summary>
    public bool Has(string name) => options.ContainsKey(name);

    /// <summary>A whole number, or the default where the option is not given.</summary>
    /// <exception cref="ArgumentException">It is no whole number above 0.</exception>
    public int Number(string name, int defaultValue) =>
        !options.TryGetValue(name, out var text) ? defaultValue
        : int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) && number > 0 ? number
        : throw new ArgumentException($"--{name} takes a whole number above 0, not '{text}'");
}
