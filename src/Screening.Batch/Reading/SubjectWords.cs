namespace Screening.Batch;

/// <summary>The words by which a file says what a counterparty is.</summary>
internal static class SubjectWords
{
    /// <summary>Reads a word; one that says nothing to us leaves the kind open, which narrows nothing, and is noted.</summary>
    public static SubjectKind Read(string word, List<string> notes)
    {
        switch (word.ToLowerInvariant())
        {
            case "person" or "individual":
                return SubjectKind.Person;
            case "organization" or "organisation" or "company" or "legalentity":
                return SubjectKind.Organization;
            case "vessel" or "ship":
                return SubjectKind.Vessel;
            case "aircraft" or "airplane":
                return SubjectKind.Aircraft;
            case "wallet" or "cryptowallet":
                return SubjectKind.Wallet;
            default:
                if (word.Length > 0)
                    notes.Add("schema is not known; screened as any kind");
                return SubjectKind.Unknown;
        }
    }
}
