namespace Screening;

/// <summary>What a load takes from its sources beside all that is sound.</summary>
public sealed record LoadingOptions
{
    /// <summary>Whether the embedded licences, announcements and stated dates supplement official lists of the same name. The default value is true.</summary>
    public bool Supplement { get; init; } = true;

    /// <summary>Editions that take force whatever the guard says; each is kept with its verdict in the result. The default value is none.</summary>
    public IReadOnlyList<GuardOverride> Overrides { get; init; } = [];

    /// <summary>
    /// The sha-256, lower-case hex, of the editions and dated lists to use: the register that answered once, neither guarded nor supplemented anew. What is wanted and
    /// not there is missing from <see cref="Register.Editions"/>. The default value is null: all.
    /// </summary>
    public IReadOnlySet<string>? Editions { get; init; }
}
