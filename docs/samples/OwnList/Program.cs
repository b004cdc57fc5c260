using Screening;

// A list of one's own is a CSV: one row per listing and measure, each with its days. No publisher has a list of this name, so the file is the whole of it.
if (args is not [var name, var day] || !IsoDay.TryParse(day, out var asOf))
{
    Console.Error.WriteLine("usage: OwnList NAME yyyy-MM-dd");
    return 3;
}

try
{
    var loaded = await RegisterFile.LoadAsync([new ListSource(Path.Combine(AppContext.BaseDirectory, "house.csv"))], supplement: false);
    ScreeningResult result = new Screener(loaded.Register).Screen(name, asOf);

    Console.WriteLine($"{result.Outcome} as of {day}");
    foreach (Match match in result.Matches)
    {
        Console.WriteLine($"  {match.Listing.Id} {match.Name}: {match.Status} since {match.Finding.Since:yyyy-MM-dd}");
        if (match.Finding.Licence is { } licence)
            Console.WriteLine($"  licence {licence.Licence}");
    }

    return result.Outcome is ScreeningOutcome.NoHit or ScreeningOutcome.PastHit ? 0 : 1;
}
catch (ListReadException problem)
{
    // Names file, line and field. A list that cannot be read is never an empty one.
    Console.Error.WriteLine(problem.Message);
    return 3;
}
