namespace Screening.Cli;

/// <summary>The command cannot run as asked. The message is one line for the user: what is wrong, and the cure.</summary>
internal sealed class CannotRunException(string message) : Exception(message);
