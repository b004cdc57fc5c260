namespace Screening;

/// <summary>The words for kinds of subject, in files and on command lines.</summary>
public static class SubjectKinds
{
    /// <summary>Reads a word, in any case: <c>Person</c>, <c>Organization</c>, <c>Vessel</c>, <c>Aircraft</c>, <c>Wallet</c>, or one of their usual neighbours.</summary>
    /// <param name="word">The word; blanks at its ends do not matter.</param>
    /// <param name="kind">The kind; <see cref="SubjectKind.Unknown"/> when the result is false.</param>
    /// <returns>False for any other word, an empty one among them.</returns>
    public static bool TryParse(string? word, out SubjectKind kind)
    {
        kind = word?.Trim().ToLowerInvariant() switch
        {
            "person" or "individual" => SubjectKind.Person,
            "organization" or "organisation" or "company" or "legalentity" or "entity" => SubjectKind.Organization,
            "vessel" or "ship" => SubjectKind.Vessel,
            "aircraft" or "airplane" => SubjectKind.Aircraft,
            "wallet" or "cryptowallet" => SubjectKind.Wallet,
            _ => SubjectKind.Unknown,
        };
        return kind != SubjectKind.Unknown;
    }
}
