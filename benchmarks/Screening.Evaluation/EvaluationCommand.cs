using System.Text.Json.Nodes;
using Screening.Evaluation.Reading;

namespace Screening.Evaluation;

/// <summary>One question that this program asks of the product.</summary>
/// <param name="Name">The word on the command line.</param>
/// <param name="Usage">Its arguments, in a line.</param>
/// <param name="RunAsync">Prints tables for people and returns what the last line holds.</param>
internal sealed record EvaluationCommand(string Name, string Usage, Func<Arguments, Task<JsonObject>> RunAsync);
