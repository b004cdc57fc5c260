namespace Screening;

/// <summary>What a listing, or a counterparty, is.</summary>
public enum SubjectKind
{
    /// <summary>Not stated.</summary>
    Unknown = 0,

    /// <summary>A human being.</summary>
    Person,

    /// <summary>A company, authority, armed group or any other body.</summary>
    Organization,

    /// <summary>A ship.</summary>
    Vessel,

    /// <summary>An aeroplane or helicopter.</summary>
    Aircraft,

    /// <summary>A digital currency address.</summary>
    Wallet,
}
