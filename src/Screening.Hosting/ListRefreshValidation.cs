using Microsoft.Extensions.Options;

namespace Screening.Hosting;

/// <summary>Says at start what could only fail at night.</summary>
internal sealed class ListRefreshValidation : IValidateOptions<ListRefreshSettings>
{
    private static readonly string[] Endings = [".csv", ".xml", ".json", ".xlsx", ".pip", ".del", ".ff", ".xz", ".gz", ".zst", ".zip"];

    public ValidateOptionsResult Validate(string? name, ListRefreshSettings options)
    {
        var failures = Failures(options).ToList();
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static IEnumerable<string> Failures(ListRefreshSettings settings)
    {
        if (string.IsNullOrWhiteSpace(settings.Archive))
            yield return "Archive: name the folder that takes the deliveries";
        if (settings.Lists.Count == 0)
            yield return "Lists: name at least one list to keep fresh";
        if (settings.Interval < TimeSpan.FromMinutes(1) || settings.Interval > TimeSpan.FromDays(7))
            yield return "Interval: 1 minute to 7 days";
        if (settings.FileTimeout <= TimeSpan.Zero || settings.FileTimeout > TimeSpan.FromHours(6))
            yield return "FileTimeout: above 0, at most 6 hours";
        if (settings.AnswerTimeout < TimeSpan.FromMilliseconds(10) || settings.AnswerTimeout > TimeSpan.FromHours(1))
            yield return "AnswerTimeout: 10 milliseconds to 1 hour";
        if (settings.LargestFile is < 1 or > 512L << 20)
            yield return "LargestFile: 1 byte to 512 MiB, more than which is never read";
        if (settings.Retries is < 0 or > 10)
            yield return "Retries: 0 to 10";
        if (settings.RetryDelay < TimeSpan.Zero || settings.RetryDelay > TimeSpan.FromMinutes(1))
            yield return "RetryDelay: 0 to 1 minute";
        foreach (var failure in settings.Lists.Select(list => FailureOf(settings, list)).Concat(settings.Publications.Keys.Select(key => Unused(settings, key))))
        {
            if (failure is not null)
                yield return failure;
        }
    }

    private static string? FailureOf(ListRefreshSettings settings, string list)
    {
        try
        {
            var one = new ListRefreshSettings { Lists = { list } };
            foreach (var (key, publication) in settings.Publications)
                one.Publications[key] = publication;
            var (_, files) = Publication.Of(one)[0];
            return files.Count == 0
                ? $"Publications:{list}: name at least one file"
                : files.Select(file => FailureOf(settings, list, file)).FirstOrDefault(static failure => failure is not null);
        }
        catch (Exception problem) when (problem is ArgumentException or UriFormatException)
        {
            return $"{list}: {problem.Message}";
        }
    }

    private static string? FailureOf(ListRefreshSettings settings, string list, PublishedFile file)
    {
        if (file.Name != Path.GetFileName(file.Name) || file.Name.StartsWith('.') || !Endings.Contains(Path.GetExtension(file.Name), StringComparer.OrdinalIgnoreCase))
            return $"Publications:{list}: '{file.Name}' is no name of a list file; it ends with one of {string.Join(' ', Endings)}";
        return file.Address.Scheme == Uri.UriSchemeHttps || (file.Address.Scheme == Uri.UriSchemeHttp && (settings.AllowPlainHttp || file.Address.IsLoopback))
            ? null
            : $"Publications:{list}: {file.Name} must come by https: on any other way anybody can change a list";
    }

    /// <summary>An address for a list that is not kept fresh is a list misspelt.</summary>
    private static string? Unused(ListRefreshSettings settings, string key) =>
        ListId.TryParse(key, out var id) && settings.Lists.Any(list => ListId.TryParse(list, out var named) && named == id)
            ? null
            : $"Publications:{key}: no such name under Lists";
}
