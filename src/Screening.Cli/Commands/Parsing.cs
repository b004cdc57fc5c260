using System.CommandLine.Parsing;
using System.Globalization;
using Screening.Batch;
using Screening.Cli.Rendering;

namespace Screening.Cli.Commands;

/// <summary>Reads the values of options. A value that cannot be read is an error of the command line, with the cure in its line.</summary>
internal static class Parsing
{
    public static DateOnly? Day(ArgumentResult result)
    {
        if (IsoDay.TryParse(Text(result), out var day))
            return day;
        result.AddError($"{Name(result)} takes a day as yyyy-MM-dd, such as 2025-12-01, not '{Shown(result)}'");
        return null;
    }

    public static PartialDate? BirthDate(ArgumentResult result)
    {
        if (PartialDate.TryParse(Text(result), out var date))
            return date;
        result.AddError($"{Name(result)} takes yyyy, yyyy-MM or yyyy-MM-dd, not '{Shown(result)}'");
        return null;
    }

    public static SubjectKind Schema(ArgumentResult result)
    {
        if (!SubjectKinds.TryParse(Text(result), out var kind))
            result.AddError($"{Name(result)} takes Person, Organization, Vessel, Aircraft or Wallet, not '{Shown(result)}'");
        return kind;
    }

    public static double? Threshold(ArgumentResult result)
    {
        if (double.TryParse(Text(result), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value is > 0 and <= 1)
            return value;
        result.AddError($"{Name(result)} takes a number above 0 and not above 1, such as 0.85, not '{Shown(result)}'");
        return null;
    }

    public static int? PositiveNumber(ArgumentResult result)
    {
        if (int.TryParse(Text(result), NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value > 0)
            return value;
        result.AddError($"{Name(result)} takes a whole number from 1 on, not '{Shown(result)}'");
        return null;
    }

    /// <summary>Stands for <c>--max-list-age none</c>: the library of the command line takes no null from a parser.</summary>
    public const int Endless = int.MaxValue;

    /// <summary>Days, or <see cref="Endless"/>.</summary>
    public static int Age(ArgumentResult result)
    {
        if (Text(result).Equals("none", StringComparison.OrdinalIgnoreCase))
            return Endless;
        if (int.TryParse(Text(result), NumberStyles.None, CultureInfo.InvariantCulture, out var days))
            return days;
        result.AddError($"{Name(result)} takes a number of days from 0 on, or none, not '{Shown(result)}'");
        return ScreeningOptions.DefaultMaxListAgeDays;
    }

    public static ScoringProfile Profile(ArgumentResult result)
    {
        if (ScoringProfile.TryFind(Text(result), out var profile))
            return profile!;
        result.AddError($"{Name(result)} takes {string.Join(" or ", ScoringProfile.All.Select(static known => known.Name))}, not '{Shown(result)}'");
        return ScoringProfile.Default;
    }

    public static InputEncoding? Encoding(ArgumentResult result)
    {
        if (InputEncodings.TryParse(Text(result), out var encoding))
            return encoding;
        result.AddError($"{Name(result)} takes utf-8, utf-16le, utf-16be, windows-1251 or windows-1252, not '{Shown(result)}'");
        return null;
    }

    public static char? Separator(ArgumentResult result)
    {
        char? found = Text(result) switch { "," or "comma" => ',', ";" or "semicolon" => ';', "\t" or "\\t" or "tab" => '\t', "|" or "bar" => '|', _ => null };
        if (found is null)
            result.AddError($"{Name(result)} takes comma, semicolon, tab or bar, not '{Shown(result)}'");
        return found;
    }

    public static AuditNames? Names(ArgumentResult result)
    {
        AuditNames? found = Text(result) switch { "hash" => AuditNames.Hashed, "plain" => AuditNames.Plain, "none" => AuditNames.None, _ => null };
        if (found is null)
            result.AddError($"{Name(result)} takes hash, plain or none, not '{Shown(result)}'");
        return found;
    }

    public static IReadOnlyList<string> Countries(ArgumentResult result)
    {
        foreach (var token in result.Tokens)
        {
            if (token.Value.Length != 2 || !token.Value.All(char.IsAsciiLetter))
                result.AddError($"{Name(result)} takes a two-letter ISO code such as BY, not '{TerminalText.Clean(token.Value)}'");
        }

        return [.. result.Tokens.Select(static token => token.Value.ToUpperInvariant())];
    }

    public static IReadOnlyList<ListSource> Lists(ArgumentResult result)
    {
        if (result.Tokens.Any(static token => string.IsNullOrWhiteSpace(token.Value)))
        {
            result.AddError($"{Name(result)} takes PATH, PATH@yyyy-MM-dd or embedded, not a blank");
            return [];
        }

        return [.. result.Tokens.Select(static token => ListSource.Parse(token.Value))];
    }

    public static string Reason(ArgumentResult result)
    {
        if (string.IsNullOrWhiteSpace(Text(result)))
            result.AddError($"{Name(result)} takes a reason in words: it is what an auditor will read");
        return Text(result);
    }

    public static IReadOnlyList<Identifier> Identifiers(ArgumentResult result)
    {
        var identifiers = new List<Identifier>();
        foreach (var token in result.Tokens)
        {
            if (Pair(token.Value) is not { } pair)
                result.AddError($"{Name(result)} takes KIND=VALUE, such as imo=9153525, not '{TerminalText.Clean(token.Value)}'");
            else if (!IdentifierKinds.TryFind(pair.Key, out var kind))
                result.AddError($"{Name(result)} knows no kind '{TerminalText.Clean(pair.Key)}'{Suggestion(pair.Key)}; the kinds are {string.Join(", ", IdentifierKinds.All.Select(static known => known.Name))}");
            else
                identifiers.Add(Identifier.Create(kind, pair.Value));
        }

        return identifiers;
    }

    public static IReadOnlyDictionary<string, string> Mapping(ArgumentResult result)
    {
        var mapping = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var token in result.Tokens)
        {
            if (Pair(token.Value) is not { } pair)
                result.AddError($"{Name(result)} takes FIELD=COLUMN, such as name=Counterparty, not '{TerminalText.Clean(token.Value)}'");
            else if (!mapping.TryAdd(pair.Key, pair.Value))
                result.AddError($"{Name(result)} names the field '{TerminalText.Clean(pair.Key)}' twice; name it once");
        }

        return mapping;
    }

    private static KeyValuePair<string, string>? Pair(string text)
    {
        var at = text.IndexOf('=', StringComparison.Ordinal);
        return at <= 0 || string.IsNullOrWhiteSpace(text[..at]) || string.IsNullOrWhiteSpace(text[(at + 1)..])
            ? null
            : KeyValuePair.Create(text[..at].Trim(), text[(at + 1)..].Trim());
    }

    /// <summary>The kind whose name or synonym differs least, when at most two letters do.</summary>
    private static string Suggestion(string word)
    {
        var nearest = IdentifierKinds.All
            .Select(kind => (kind.Name, Distance: kind.Synonyms.Append(kind.Name).Min(known => Distance(word.ToLowerInvariant(), known.ToLowerInvariant()))))
            .MinBy(static candidate => candidate.Distance);
        return nearest.Distance <= 2 ? $" (did you mean {nearest.Name}?)" : "";
    }

    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var replaced = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, 1 + Math.Min(diagonal, row[j - 1]));
            }
        }

        return row[^1];
    }

    private static string Text(ArgumentResult result) => result.Tokens[0].Value;

    private static string Shown(ArgumentResult result) => TerminalText.Clean(Text(result));

    private static string Name(ArgumentResult result) => (result.Parent as OptionResult)?.Option.Name ?? result.Argument.Name;
}
