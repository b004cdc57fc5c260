namespace Screening.Evaluation.Measuring;

/// <summary>Family names of listed people, each with what else the list says of those who bear it.</summary>
internal sealed class Namesakes(ILookup<string, string> givenByFamily)
{
    private readonly string[] _families = [.. givenByFamily.Select(static family => family.Key)];

    /// <summary>A listed family name with a given name that begins otherwise than any name of those who bear it.</summary>
    public string Another(string[] givenNames, Random random)
    {
        while (true)
        {
            var family = _families[random.Next(_families.Length)];
            var given = givenNames[random.Next(givenNames.Length)];
            if (!givenByFamily[family].Append(family).Any(listed => listed.Contains(" " + given[..2], StringComparison.OrdinalIgnoreCase)))
                return $"{given} {family}";
        }
    }
}
