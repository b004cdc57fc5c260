using System.Security.Cryptography;

namespace Screening.Batch;

/// <summary>Recomputes what a receipt speaks of and says what is the same, what differs and what is missing.</summary>
public static class ReceiptVerifier
{
    /// <summary>Looks at everything that a receipt names and answers the input again.</summary>
    /// <param name="receipt">The receipt.</param>
    /// <param name="folder">The folder from which the receipt names its files.</param>
    /// <param name="register">A register of the receipt's editions and no others, as far as they were found; null when none was.</param>
    /// <param name="decisions">The decisions that marked the hits; null when there were none.</param>
    /// <param name="cancellationToken">Stops between rows.</param>
    /// <returns>A finding for each thing, in a fixed order. The run is proven when all of them are <see cref="FindingState.Same"/>.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static async Task<IReadOnlyList<ReceiptFinding>> VerifyAsync(
        Receipt receipt, string folder, Register? register, DecisionBook? decisions = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(receipt);
        ArgumentNullException.ThrowIfNull(folder);
        var findings = new List<ReceiptFinding>
        {
            OfSettings(receipt.Settings, receipt.SettingsSha256), Counts(receipt), OfEngine(receipt.Engine),
            await FileAsync("input", receipt.Input.File, folder, cancellationToken).ConfigureAwait(false),
            await FileAsync("output", receipt.Output, folder, cancellationToken).ConfigureAwait(false),
        };
        if (receipt.Audit is { } audit)
            findings.Add(Audit(audit, folder));
        findings.AddRange(OfLists(receipt.Lists, register));
        findings.Add(await AnswersAsync(receipt, folder, register, decisions, findings, cancellationToken).ConfigureAwait(false));
        return findings;
    }

    internal static ReceiptFinding OfSettings(ReceiptSettings settings, string sha256) => ReceiptText.HashOf(settings) == sha256
        ? new ReceiptFinding("settings", FindingState.Same, $"sha256 {sha256}")
        : new ReceiptFinding("settings", FindingState.Differs, "the receipt was changed: its settings are not those of their hash");

    private static ReceiptFinding Counts(Receipt receipt)
    {
        var counts = receipt.Counts;
        var sum = counts.Hit + counts.PastHit + counts.NoHit + counts.NotScreened;
        return sum == counts.Rows
            ? new ReceiptFinding("counts", FindingState.Same, $"the four outcomes add up to {counts.Rows} rows")
            : new ReceiptFinding("counts", FindingState.Differs, $"the receipt was changed: the four outcomes add up to {sum}, not to {counts.Rows} rows");
    }

    internal static ReceiptFinding OfEngine(ReceiptEngine told)
    {
        var here = ReceiptMaker.Engine;
        return here == told
            ? new ReceiptFinding("engine", FindingState.Same, $"{here.Version}, build {here.Build}")
            : new ReceiptFinding(
                "engine", FindingState.Differs, $"answered by {told.Version}, build {told.Build}; this is {here.Version}, build {here.Build}");
    }

    private static async Task<ReceiptFinding> FileAsync(string subject, ReceiptFile told, string folder, CancellationToken cancellationToken)
    {
        var path = Path.Combine(folder, told.Name);
        if (told.Name == "-" || !File.Exists(path))
            return new ReceiptFinding(subject, FindingState.Missing, $"{told.Name}: wanted is the file of sha256 {told.Sha256}, {told.Bytes} bytes");
        var stream = File.OpenRead(path);
        await using (stream.ConfigureAwait(false))
        {
            var found = Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellationToken).ConfigureAwait(false));
            return found == told.Sha256
                ? new ReceiptFinding(subject, FindingState.Same, $"{told.Name}: sha256 {found}")
                : new ReceiptFinding(subject, FindingState.Differs, $"{told.Name}: sha256 {found}, the receipt says {told.Sha256}");
        }
    }

    private static ReceiptFinding Audit(ReceiptAudit told, string folder)
    {
        var path = Path.Combine(folder, told.Name);
        if (!File.Exists(path))
            return new ReceiptFinding("audit", FindingState.Missing, $"{told.Name}: wanted is the log whose last line has sha256 {told.Head}");
        return AuditChain.Fault(path, told) is { } fault
            ? new ReceiptFinding("audit", FindingState.Differs, $"{told.Name}: {fault}")
            : new ReceiptFinding("audit", FindingState.Same, $"{told.Name}: {told.Entries} lines, the last has sha256 {told.Head}");
    }

    internal static IEnumerable<ReceiptFinding> OfLists(IReadOnlyList<ReceiptList> lists, Register? register)
    {
        var here = (register?.Editions ?? []).ToHashSet();
        foreach (var list in lists)
        {
            if (!ListId.TryParse(list.Id, out var id))
            {
                yield return new ReceiptFinding("list", FindingState.Differs, $"'{list.Id}' is no list's name");
                continue;
            }

            var missing = list.Editions.Where(edition => !here.Contains(new RegisterEdition(id, edition.Day, edition.Sha256))).ToList();
            foreach (var edition in missing)
                yield return new ReceiptFinding("list", FindingState.Missing, $"{id}: wanted is the {Named(edition)} of sha256 {edition.Sha256}");
            if (missing.Count == 0)
                yield return new ReceiptFinding("list", FindingState.Same, $"{id}: {list.Editions.Count} {(list.Editions.Count == 1 ? "edition" : "editions")}");
        }
    }

    /// <summary>The screener that answered then; null, with the reason, when it cannot be had.</summary>
    internal static Screener? ScreenerOf(ReceiptSettings settings, string version, IReadOnlyList<ReceiptList> lists, Register? register, out string why)
    {
        why = "not all lists are there";
        if (register is null || OfLists(lists, register).Any(static found => found.State != FindingState.Same))
            return null;
        why = "the lists there are not just those of the receipt";
        if (register.Version != version)
            return null;
        why = $"this engine has no profile '{settings.Profile}'";
        return !ScoringProfile.TryFind(settings.Profile, out var profile) ? null : new Screener(register, new ScreeningOptions
        {
            Profile = profile!, Threshold = settings.Threshold, MaxListAgeDays = settings.MaxListAgeDays,
            RequiredLists = settings.RequiredLists is { } required ? [.. required.Select(static id => new ListId(id))] : null,
        });
    }

    private static string Named(ReceiptEdition edition) => edition.Day is { } day ? $"edition of {IsoDay.Format(day)}" : "dated list";

    private static async Task<ReceiptFinding> AnswersAsync(
        Receipt receipt, string folder, Register? register, DecisionBook? decisions, List<ReceiptFinding> findings, CancellationToken cancellationToken)
    {
        ReceiptFinding Cannot(string why) => new("answers", FindingState.Missing, "not recomputed: " + why);
        if (findings.Exists(static found => found is { Subject: "input", State: not FindingState.Same }))
            return Cannot("the input is not that of the receipt");
        if (receipt.Settings.Decisions != decisions?.Version)
            return Cannot(receipt.Settings.Decisions is { } wanted ? $"wanted is the book of decisions of sha256 {wanted}" : "the run knew no decisions");
        if (ScreenerOf(receipt.Settings, receipt.Register, receipt.Lists, register, out var why) is not { } screener)
            return Cannot(why);
        if (!InputEncodings.TryParse(receipt.Input.Encoding, out var encoding) || receipt.Input.Delimiter.Length != 1)
            return Cannot("the encoding or the separator is none of this engine's");
        var options = new BatchOptions
        {
            AsOf = receipt.Settings.AsOf, KnownAt = receipt.Settings.KnownAt, AllMatches = receipt.Settings.AllMatches, Mapping = receipt.Settings.Mapping,
            Decisions = decisions, Encoding = encoding, Delimiter = receipt.Input.Delimiter[0],
        };
        var path = Path.Combine(folder, receipt.Output.Name);
        var input = File.OpenRead(Path.Combine(folder, receipt.Input.File.Name));
        var output = receipt.Output.Name != "-" && File.Exists(path) ? File.OpenRead(path) : null;
        try
        {
            using var again = new ComparingStream(output);
            var summary = await new BatchScreener(screener, options).ScreenCsvAsync(input, again, cancellationToken: cancellationToken).ConfigureAwait(false);
            again.End();
            var where = again.FirstDifference is { } line ? $"; the output first differs in line {line}" : "";
            return again.Sha256 == receipt.Output.Sha256 && ReceiptCounts.Of(summary) == receipt.Counts
                ? new ReceiptFinding("answers", FindingState.Same, $"recomputed: {summary.Rows} rows, sha256 {again.Sha256}{where}")
                : new ReceiptFinding("answers", FindingState.Differs, $"recomputed: sha256 {again.Sha256}, the receipt says {receipt.Output.Sha256}{where}");
        }
        finally
        {
            await input.DisposeAsync().ConfigureAwait(false);
            if (output is not null)
                await output.DisposeAsync().ConfigureAwait(false);
        }
    }
}
