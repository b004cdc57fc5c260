namespace Screening.Evaluation.Measuring;

/// <summary>Makes queries out of listed names: as printed, mistyped, reordered, shortened, and mixed out of two.</summary>
internal static class QueryMaker
{
    /// <summary>That many queries; the same for the same names and seed.</summary>
    public static IReadOnlyList<string> Make(IReadOnlyList<string> names, int count, int seed)
    {
        var random = new Random(seed);
        var queries = new List<string>(count);
        while (queries.Count < count)
        {
            var name = names[random.Next(names.Count)];
            var query = (queries.Count % 6) switch
            {
                0 => name,
                1 => name.Remove(random.Next(name.Length), 1),
                2 => Swapped(name, random),
                3 => string.Join(' ', name.Split(' ').Reverse()),
                4 => Shortened(name, random),
                _ => Mixed(name, names[random.Next(names.Count)]),
            };
            queries.Add(string.IsNullOrWhiteSpace(query) ? name : query);
        }

        return queries;
    }

    private static string Swapped(string name, Random random)
    {
        if (name.Length < 2)
            return name;
        var letters = name.ToCharArray();
        var at = random.Next(letters.Length - 1);
        (letters[at], letters[at + 1]) = (letters[at + 1], letters[at]);
        return new string(letters);
    }

    private static string Shortened(string name, Random random)
    {
        var words = name.Split(' ').ToList();
        if (words.Count > 1)
            words.RemoveAt(random.Next(words.Count));
        return string.Join(' ', words);
    }

    private static string Mixed(string one, string other) => $"{one.Split(' ')[0]} {other.Split(' ')[^1]}";
}
