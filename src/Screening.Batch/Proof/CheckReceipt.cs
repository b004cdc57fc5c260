using System.Text.Json;

namespace Screening.Batch;

/// <summary>What a single check proves about itself. It names the counterparty: that is what it is about.</summary>
public sealed record CheckReceipt
{
    /// <summary>The version of this form: 1.</summary>
    public int Format { get; init; } = 1;

    /// <summary>The engine that answered.</summary>
    public required ReceiptEngine Engine { get; init; }

    /// <summary>When it was asked; null when the caller did not say.</summary>
    public DateTimeOffset? RunAt { get; init; }

    /// <summary>The question.</summary>
    public required ReceiptQuestion Question { get; init; }

    /// <summary>How it was screened.</summary>
    public required ReceiptSettings Settings { get; init; }

    /// <summary>The hash over <see cref="Settings"/> as written here.</summary>
    public required string SettingsSha256 { get; init; }

    /// <summary>The version of the register.</summary>
    public required string Register { get; init; }

    /// <summary>Where the lists were read from, as the user named it.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>Whether the embedded dated lists supplemented official ones.</summary>
    public bool Supplement { get; init; }

    /// <summary>Every list that answered.</summary>
    public required IReadOnlyList<ReceiptList> Lists { get; init; }

    /// <summary>The answer, whole.</summary>
    public required JsonElement Answer { get; init; }

    /// <summary>The hash over the answer's text.</summary>
    public required string AnswerSha256 { get; init; }

    /// <summary>Makes the receipt of an answer.</summary>
    /// <param name="screener">The engine that answered.</param>
    /// <param name="request">What it was asked; its as-of day is set.</param>
    /// <param name="answer">Its answer as JSON.</param>
    /// <param name="sources">Where the lists were read from.</param>
    /// <param name="supplement">Whether the embedded lists supplemented them.</param>
    /// <param name="runAt">When it was asked; null to leave it out.</param>
    public static CheckReceipt Of(
        Screener screener, ScreeningRequest request, string answer, IReadOnlyList<string> sources, bool supplement, DateTimeOffset? runAt)
    {
        ArgumentNullException.ThrowIfNull(screener);
        ArgumentNullException.ThrowIfNull(request);
        var asOf = request.AsOf ?? throw new ArgumentException("a receipt needs the day that was asked about: set AsOf", nameof(request));
        using var json = JsonDocument.Parse(answer);
        var settings = ReceiptMaker.Settings(screener, new BatchOptions { AsOf = asOf, KnownAt = request.KnownAt }) with
        {
            Threshold = request.Threshold ?? screener.Options.Threshold ?? screener.Options.Profile.Threshold,
        };
        return new CheckReceipt
        {
            Engine = ReceiptMaker.Engine, RunAt = runAt, Question = ReceiptQuestion.Of(request), Settings = settings, SettingsSha256 = ReceiptText.HashOf(settings),
            Register = screener.Register.Version, Sources = sources, Supplement = supplement, Lists = ReceiptMaker.Lists(screener, asOf, request.KnownAt),
            Answer = json.RootElement.Clone(), AnswerSha256 = ReceiptText.HashOf(answer),
        };
    }

    /// <summary>Asks again and compares.</summary>
    /// <param name="register">A register of the receipt's editions and no others, as far as they were found; null when none was.</param>
    /// <param name="write">Writes an answer as JSON, as it was written then.</param>
    /// <returns>A finding for each thing, in a fixed order.</returns>
    public IReadOnlyList<ReceiptFinding> Verify(Register? register, Func<ScreeningResult, string> write)
    {
        ArgumentNullException.ThrowIfNull(write);
        List<ReceiptFinding> findings =
        [
            ReceiptVerifier.OfSettings(Settings, SettingsSha256), ReceiptVerifier.OfEngine(Engine), .. ReceiptVerifier.OfLists(Lists, register),
        ];
        if (ReceiptVerifier.ScreenerOf(Settings, Register, Lists, register, out var why) is not { } screener)
            return [.. findings, new ReceiptFinding("answers", FindingState.Missing, "not asked again: " + why)];
        if (!Question.TryAsk(Settings, out var request))
            return [.. findings, new ReceiptFinding("answers", FindingState.Differs, "the receipt was changed: its question cannot be read")];

        var again = write(screener.Screen(request));
        using var json = JsonDocument.Parse(again);
        var same = ReceiptText.HashOf(again) == AnswerSha256 && JsonElement.DeepEquals(json.RootElement, Answer);
        return
        [
            .. findings,
            new ReceiptFinding("answers", same ? FindingState.Same : FindingState.Differs, same
                ? $"asked again: sha256 {AnswerSha256}"
                : $"asked again: sha256 {ReceiptText.HashOf(again)}, the receipt says {AnswerSha256}{Changed(json.RootElement)}"),
        ];
    }

    private string Changed(JsonElement again)
    {
        if (Answer.ValueKind != JsonValueKind.Object)
            return "; the receipt holds no answer";
        var names = again.EnumerateObject().Where(now => !Answer.TryGetProperty(now.Name, out var then) || !JsonElement.DeepEquals(now.Value, then))
            .Select(static now => now.Name).ToList();
        return names.Count == 0 ? "" : "; different: " + string.Join(", ", names);
    }
}

/// <summary>A question as a receipt keeps it.</summary>
public sealed record ReceiptQuestion
{
    /// <summary>The counterparty's name; empty when only identifiers were asked about.</summary>
    public required string Name { get; init; }

    /// <summary>What it is.</summary>
    public required string Schema { get; init; }

    /// <summary>Its identifiers, as <c>kind=value</c>.</summary>
    public required IReadOnlyList<string> Identifiers { get; init; }

    /// <summary>Its countries.</summary>
    public required IReadOnlyList<string> Countries { get; init; }

    /// <summary>Its date of birth; null when not given.</summary>
    public string? BirthDate { get; init; }

    /// <summary>Whether an exact weak alias of one word made a hit.</summary>
    public bool WeakAliasesCount { get; init; }

    internal static ReceiptQuestion Of(ScreeningRequest request) => new()
    {
        Name = request.Name, Schema = request.Kind.ToString(), Identifiers = [.. request.Identifiers.Select(static identifier => identifier.ToString())],
        Countries = request.Countries, BirthDate = request.BirthDate?.ToString(), WeakAliasesCount = request.WeakAliasesCount,
    };

    internal bool TryAsk(ReceiptSettings settings, out ScreeningRequest request)
    {
        request = new ScreeningRequest(Name);
        var identifiers = new List<Identifier>();
        foreach (var text in Identifiers)
        {
            var at = text.IndexOf('=', StringComparison.Ordinal);
            if (at <= 0 || at == text.Length - 1 || !IdentifierKinds.TryFind(text[..at], out var kind))
                return false;
            identifiers.Add(Identifier.Create(kind, text[(at + 1)..]));
        }

        PartialDate? birthDate = null;
        if (!Enum.TryParse<SubjectKind>(Schema, out var schema) || (BirthDate is not null && !PartialDate.TryParse(BirthDate, out birthDate)))
            return false;
        request = new ScreeningRequest(Name)
        {
            AsOf = settings.AsOf, KnownAt = settings.KnownAt, Kind = schema, Identifiers = identifiers, Countries = Countries, BirthDate = birthDate,
            Threshold = settings.Threshold, WeakAliasesCount = WeakAliasesCount,
        };
        return true;
    }
}
