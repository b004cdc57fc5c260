namespace Screening.Lists.Ofac;

/// <summary>The makers of aircraft that a model's text may begin with. A model code alone, such as B.737, is no stated maker.</summary>
internal static class OfacMakers
{
    private static readonly string[] Known =
    [
        "Airbus", "Antonov", "ATR", "BAe", "Beechcraft", "Bell", "Boeing", "Bombardier", "British Aerospace", "Canadair", "Cessna", "Dassault",
        "Embraer", "Fokker", "Gulfstream", "Hawker", "Ilyushin", "Learjet", "McDonnell Douglas", "Mil", "Piper", "Saab", "Sikorsky", "Sukhoi",
        "Tupolev", "Yakovlev",
    ];

    public static string? NamedIn(string? model) =>
        model is null ? null : Array.Find(Known, maker => model.StartsWith(maker + " ", StringComparison.OrdinalIgnoreCase));
}
