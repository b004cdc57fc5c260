using Screening.Evaluation.Reading;

namespace Screening.Evaluation.Commands;

/// <summary>The newest readable edition of every list of a folder as one register, without supplements: what a user loads on a day.</summary>
internal static class NewestLists
{
    /// <summary>Every list's newest edition.</summary>
    /// <exception cref="ArgumentException">None can be read.</exception>
    public static async Task<(Register Register, DateOnly Day)> LoadAsync(ListFolder folder)
    {
        var sources = new List<ListSource>();
        var newest = DateOnly.MinValue;
        foreach (var list in folder.Lists)
        {
            if (await folder.NewestAsync(list) is not { } found)
            {
                await Console.Error.WriteLineAsync($"{list}: no edition can be read");
                continue;
            }

            sources.Add(found.Source);
            newest = found.Day > newest ? found.Day : newest;
            Console.WriteLine($"{list,-14} {IsoDay.Format(found.Day)}");
        }

        return sources.Count == 0
            ? throw new ArgumentException($"no list in {folder.Root} can be read")
            : ((await RegisterFile.LoadAsync(sources, supplement: false)).Register, newest);
    }
}
