namespace Screening.Evaluation.BadInputs;

/// <summary>
/// A list file that arrives: imported into an archive that holds the edition before it, so that the guards judge it, and screened against when
/// it was accepted.
/// </summary>
internal sealed class ListQuestion(BadInput input, CaseFolder folder) : ICaseQuestion
{
    /// <summary>The day of a delivery whose case asks about no day.</summary>
    private static readonly DateOnly AnyDay = new(2025, 12, 2);

    private readonly DateOnly day = input.AsOf ?? AnyDay;

    public async Task PrepareAsync()
    {
        if (input.Previous is not { } previous)
            return;
        var result = await ImportAsync(Deliver(day.AddDays(-1), previous, Place(previous)));
        if (result.Unreadable.Count > 0 || result.Deliveries.Any(static delivery => delivery.Outcome != ImportOutcome.Imported))
            throw new InvalidDataException($"the edition before cannot be imported: {string.Join("; ", result.Unreadable)}");
    }

    public async Task<CaseResult> AskAsync()
    {
        var source = Deliver(day, input.Path, Place(input.Path)) with { Sha256 = input.Pinned };
        var result = await ImportAsync(source);
        var refusals = result.Unreadable.Concat(result.Deliveries.Where(static delivery => delivery.Outcome == ImportOutcome.Refused).Select(static delivery => delivery.Entry.Refusal!)).ToList();
        if (refusals.Count > 0 || result.Deliveries.Count == 0)
            return new CaseResult(input, "rejected", Problems: refusals.Count, Reason: string.Join("; ", refusals));

        var loaded = await RegisterFile.LoadAsync([source], supplement: false);
        return new CaseResult(
            input, "accepted", loaded.Files.Sum(Records), loaded.Problems.Count(), WitnessIn(loaded.Register), Reason: string.Join("; ", loaded.Problems.Take(2)));
    }

    private Task<ArchiveImportResult> ImportAsync(ListSource source) => ListArchive.OpenOrCreate(folder.At("archive", "")).ImportAsync([source], TimeProvider.System);

    /// <summary>The listings of a delivery, companions and all.</summary>
    private static int Records(LoadedDelivery delivery) => delivery.Lists.Sum(static list => list.Listings);

    /// <summary>Lays the file and its companions into a folder that bears their day.</summary>
    private ListSource Deliver(DateOnly on, string path, string place)
    {
        var target = folder.At(IsoDay.Format(on), place);
        File.Copy(path, target);
        foreach (var companion in input.Companions)
        {
            var beside = folder.At(IsoDay.Format(on), Path.GetFileName(companion));
            if (!File.Exists(beside))
                File.Copy(companion, beside);
        }

        return new ListSource(input.Companions.Count == 0 ? target : Path.GetDirectoryName(target)!);
    }

    /// <summary>The publisher's own name of the file: some of a delivery are told apart by it.</summary>
    private string Place(string path)
    {
        var name = Path.GetFileName(path);
        if (path == input.Previous && Path.GetFileName(Path.GetDirectoryName(path)) == "base" && input.Reader.StartsWith("ofac-", StringComparison.Ordinal))
            return name;
        var cons = input.Companions.Append(input.Previous ?? "").Any(static other => Path.GetFileName(other).StartsWith("cons_", StringComparison.Ordinal));
        return input.Reader switch
        {
            "ofac-csv" => cons ? "cons_prim.csv" : "sdn.csv",
            "ofac-alt" => cons ? "cons_alt.csv" : "alt.csv",
            "ofac-add" => cons ? "cons_add.csv" : "add.csv",
            "ofac-xml" => "sdn.xml",
            "un-xml" => "consolidated.xml",
            "ca-xml" => "sema-lmes.xml",
            "ch-xml" => "consolidated-list.xml",
            "uk-csv" => "ConList.csv",
            "us-csl" => "consolidated.csv",
            "ftm-json" => "entities.ftm.json",
            _ => name,
        };
    }

    private string WitnessIn(Register register)
    {
        if (input.Witness.Length == 0 && input.WitnessId.Length == 0)
            return "";
        var screener = new Screener(register);
        var asked = input.AsOf ?? screener.CoverageOn(day).Max(static list => list.LastSnapshot) ?? day;
        var result = string.IsNullOrWhiteSpace(input.Witness) ? null : screener.Screen(input.Witness, asked);
        var status = result?.Matches.FirstOrDefault(IsWitness)?.Status ?? ById(register, asked);
        if (input.AsOf is null)
            return status is null ? "missing" : "found";
        return status switch
        {
            ListingStatus.InForce or ListingStatus.Licensed => "in_force",
            ListingStatus.NotListed or ListingStatus.Revoked => "clear",
            null when result?.Outcome == ScreeningOutcome.NoHit => "clear",
            _ => "unknown",
        };
    }

    /// <summary>Where the product's id is made of the publisher's, it ends with it, or keeps it as an attribute.</summary>
    private bool IsWitness(Match match) => input.WitnessId.Length == 0
        ? match.Score >= 0.9
        : match.Listing.Id.Value == input.WitnessId || match.Listing.Id.Value.EndsWith("-" + input.WitnessId, StringComparison.Ordinal)
            || match.Details.Attributes.Any(attribute => attribute.Value == input.WitnessId) || match is { Score: 1, MatchedName: not null };

    /// <summary>A witness may be named by a part of its name, which screening rightly does not match: then its listing must bear every word of it.</summary>
    private ListingStatus? ById(Register register, DateOnly asked) => input.WitnessId.Length > 0
        && register.Lists.Select(list => register.Find(new ListingId(list.Id, input.WitnessId))).FirstOrDefault(static listing => listing is not null) is { } listing
        && input.Witness.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => listing.Details.Names.Any(name => name.Text.Contains(word, StringComparison.OrdinalIgnoreCase)))
            ? Register.StatusOf(listing, asked).Status
            : null;
}
