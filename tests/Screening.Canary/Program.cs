using System.Diagnostics;
using System.Globalization;
using Screening;

// Published ahead of time, it screens a name with the lists in the package and tells how long that took since the process began. With `empty` it does
// nothing but tell: what the runtime alone takes.
var answer = "nothing asked";
if (args is not ["empty"])
{
    var result = new Screener(RegisterFile.LoadEmbedded().Register).Screen("Belaruskali", asOf: new DateOnly(2025, 12, 15));
    var match = result.Matches.Single(static match => match.Listing.Id.List.Value == "us-ofac-sdn");
    answer = $"{result.Outcome}, {match.Listing.Id} {match.Status}";
}

using var process = Process.GetCurrentProcess();
// The system keeps the beginning of a process to a hundredth of a second.
var took = TimeProvider.System.GetUtcNow().UtcDateTime - process.StartTime.ToUniversalTime();
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{answer}: {took.TotalMilliseconds:0} ms"));
return answer is "nothing asked" or "Hit, us-ofac-sdn:32746 Licensed" ? 0 : 1;
