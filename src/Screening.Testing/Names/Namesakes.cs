namespace Screening.Testing.Names;

/// <summary>Family names of listed people, each with what else the list says of those who bear it.</summary>
internal sealed class Namesakes
{
    private readonly ILookup<string, string> givenByFamily;
    private readonly string[] givenNames;
    private readonly string[] families;

    public Namesakes(ILookup<string, string> givenByFamily, string[] givenNames)
    {
        (this.givenByFamily, this.givenNames) = (givenByFamily, givenNames);
        families = [.. givenByFamily.Select(static family => family.Key).Where(family => Array.Exists(givenNames, given => IsAnother(given, family)))];
    }

    /// <summary>Whether there is any.</summary>
    public bool Any => families.Length > 0;

    /// <summary>A listed family name with a given name that begins otherwise than any name of those who bear it.</summary>
    public string Another(Random random)
    {
        // It ends: every family kept has such a given name.
        while (true)
        {
            var family = families[random.Next(families.Length)];
            var given = givenNames[random.Next(givenNames.Length)];
            if (IsAnother(given, family))
                return $"{given} {family}";
        }
    }

    private bool IsAnother(string given, string family) =>
        !givenByFamily[family].Append(family).Any(listed => listed.Contains(" " + given[..2], StringComparison.OrdinalIgnoreCase));
}
