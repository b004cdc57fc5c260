using Screening.Cli;

var code = await new CommandHost(Terminal.OfProcess(), TimeProvider.System).RunAsync(args).ConfigureAwait(false);
return code;
