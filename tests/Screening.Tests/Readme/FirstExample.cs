namespace Screening.Tests.Readme;

internal static class FirstExample
{
    public static void Run(TextWriter Console)
    {
        // <README>
        var register = RegisterFile.LoadEmbedded().Register;
        var screener = new Screener(register);

        foreach (var day in new[] { new DateOnly(2025, 12, 14), new DateOnly(2025, 12, 15), new DateOnly(2026, 3, 26) })
        {
            ScreeningResult result = screener.Screen("Belaruskali", asOf: day);
            Console.WriteLine($"{day:yyyy-MM-dd} {result.Outcome}");
            foreach (Match match in result.Matches)
                Console.WriteLine($"  {match.Listing.List.Id,-12} {match.Status,-9} {match.Finding.Licence?.Licence?.Split(':')[0]}");
        }
        // </README>
    }
}
