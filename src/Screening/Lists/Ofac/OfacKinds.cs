namespace Screening.Lists.Ofac;

/// <summary>The publisher's words for what a subject is.</summary>
internal static class OfacKinds
{
    /// <summary>Reads the word in any case; null when it is not known.</summary>
    public static SubjectKind? Find(string printed) => printed.ToLowerInvariant() switch
    {
        "individual" => SubjectKind.Person,
        "entity" => SubjectKind.Organization,
        "vessel" => SubjectKind.Vessel,
        "aircraft" => SubjectKind.Aircraft,
        _ => null,
    };
}
