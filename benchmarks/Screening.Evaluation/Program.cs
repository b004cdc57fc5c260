using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Screening.Evaluation;
using Screening.Evaluation.Commands;
using Screening.Evaluation.Reading;

// One file per command, one line here.
EvaluationCommand[] commands =
[
    NamePairsCommand.Command,
    StatusAsOfCommand.Command,
    ScreeningCommand.Command,
    ManipulatedCommand.Command,
    SelfCheckCommand.Command,
    NoMissCommand.Command,
    SpeedCommand.Command,
    BadInputsCommand.Command,
    FuzzCommand.Command,
];

var command = commands.FirstOrDefault(command => args.Length > 0 && command.Name == args[0]);
if (command is null)
{
    await Console.Error.WriteLineAsync("usage:");
    foreach (var known in commands)
        await Console.Error.WriteLineAsync($"  {known.Name} {known.Usage}");
    return 3;
}

try
{
    JsonObject result = await command.RunAsync(Arguments.Parse(args.AsSpan(1)));
    // The last line is for programs: names in any script stay readable, so nothing but control characters and quotes is escaped.
    Console.WriteLine(result.ToJsonString(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
    return 0;
}
catch (Exception e) when (e is ArgumentException or IOException or InvalidDataException or UnauthorizedAccessException)
{
    await Console.Error.WriteLineAsync($"{command.Name}: {e.Message}");
    return 3;
}
