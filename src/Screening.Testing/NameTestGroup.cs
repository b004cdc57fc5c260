namespace Screening.Testing;

/// <summary>The answers of a <see cref="NameTest"/> to one manipulation, or to one sort of clean name.</summary>
/// <param name="Name">What was done, or how the names were made, in a few words.</param>
/// <param name="Answers">The answers in the order asked; fewer than wished for where few listed names allow the manipulation, none where no name does.</param>
public sealed record NameTestGroup(string Name, IReadOnlyList<NameTestAnswer> Answers)
{
    /// <summary>How many found a listing that bears the name; 0 for clean names.</summary>
    public int Found => Answers.Count(static answer => answer.IsFound);

    /// <summary>How many had another listing alone on top; 0 for clean names.</summary>
    public int WrongOnTop => Answers.Count(static answer => answer.IsWrongOnTop);

    /// <summary>How many had a match.</summary>
    public int Alerts => Answers.Count(static answer => answer.Top is not null);

    /// <summary>A part of the answers, from 0 to 1; 0 where there are none.</summary>
    /// <param name="part">How many of them.</param>
    public double Share(int part) => Answers.Count == 0 ? 0 : (double)part / Answers.Count;
}
