using System.CommandLine;
using Screening.Cli.Commands;
using Screening.Cli.Rendering;

namespace Screening.Cli;

/// <summary>Reads the command line, runs one verb, and turns every ending into an exit code.</summary>
internal sealed class CommandHost(Terminal terminal, TimeProvider time)
{
    /// <summary>What the command reads from and writes to.</summary>
    public Terminal Terminal { get; } = terminal;

    /// <summary>Loads lists.</summary>
    public Func<IReadOnlyList<ListSource>, bool, CancellationToken, Task<LoadedRegister>> Load { get; init; } = RegisterFile.LoadAsync;

    /// <summary>Loads lists, of them only the editions of given hashes.</summary>
    public Func<IReadOnlyList<ListSource>, bool, IReadOnlySet<string>, CancellationToken, Task<LoadedRegister>> LoadEditions { get; init; } =
        static (sources, supplement, editions, cancellation) => RegisterFile.LoadAsync(sources, new LoadingOptions { Supplement = supplement, Editions = editions }, cancellation);

    /// <summary>Tells the time, for what is recorded with it.</summary>
    public TimeProvider Time { get; } = time;

    /// <summary>Now: told in receipts, part of no answer.</summary>
    public DateTimeOffset Now => Time.GetUtcNow();

    /// <summary>Today in UTC: the day asked about when none is given.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Now.UtcDateTime);

    /// <summary>Runs a command line.</summary>
    /// <param name="arguments">The arguments, without the program's name.</param>
    /// <param name="cancellationToken">Stops the run, which then could not run.</param>
    /// <returns>The <see cref="ExitCode"/>.</returns>
    public async Task<int> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken = default)
    {
        try
        {
            // A name may begin with @; it is no file of arguments.
            var parsed = Root().Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null, EnablePosixBundling = false });
            if (parsed.Errors.Count > 0)
                throw new CannotRunException(Advice(parsed));
            var code = await parsed.InvokeAsync(
                new InvocationConfiguration { Output = Terminal.Out, Error = Terminal.Error, EnableDefaultExceptionHandler = false },
                cancellationToken).ConfigureAwait(false);
            await Terminal.Out.FlushAsync(CancellationToken.None).ConfigureAwait(false);
            return code;
        }
        catch (OperationCanceledException)
        {
            return Fail("stopped before the end");
        }
#pragma warning disable CA1031 // Whatever goes wrong must end as "could not run", in one line, and never as a clear answer.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            return Fail(failure.Message);
        }
    }

    /// <summary>Writes one line beside the data.</summary>
    public void Say(string line) => Terminal.Error.WriteLine(TerminalText.Clean(line));

    private RootCommand Root()
    {
        var root = new RootCommand("Screens counterparties against sanctions lists and tells the status of each match as of a date.")
        {
            CheckCommand.Build(this),
            TimelineCommand.Build(this),
            BatchCommand.Build(this),
            RescreenCommand.Build(this),
            DecideCommand.Build(this),
            VerifyCommand.Build(this),
            ListsCommand.Build(this),
        };
        HelpPage.ReplaceIn(root);
        return root;
    }

    private static string Advice(ParseResult parsed)
    {
        var verb = parsed.CommandResult.Command is RootCommand ? "" : parsed.CommandResult.Command.Name + " ";
        var quotes = parsed.UnmatchedTokens.Any(static token => !token.StartsWith('-')) && verb.Length > 0 ? "; put a name of several words in quotes" : "";
        return $"{parsed.Errors[0].Message.TrimEnd('.')}{quotes}; see 'screening {verb}--help'";
    }

    private int Fail(string message)
    {
        try
        {
            Say("screening: " + message);
        }
        catch (IOException)
        {
            // With standard error gone too there is nobody left to tell; the exit code still does.
        }

        return ExitCode.CouldNotRun;
    }
}
