using System.Text;
using Screening.Batch;
using Screening.Decisions;

namespace Screening.Cli.Commands;

/// <summary>A store of decisions: CSV where the path ends so, else SQLite.</summary>
internal static class DecisionStore
{
    /// <summary>The decisions in it.</summary>
    /// <exception cref="CannotRunException">There is no such file.</exception>
    public static DecisionBook Open(string path)
    {
        if (!File.Exists(path))
            throw new CannotRunException($"there is no store of decisions '{path}': check the path, or begin one with 'screening decide'");
        if (IsCsv(path))
            return new DecisionBook(DecisionCsv.Read(File.ReadAllText(path)));
        using var store = new SqliteDecisions(path);
        return new DecisionBook(store.Read());
    }

    /// <summary>Adds decisions; makes the store where it is not there.</summary>
    public static void Add(string path, IReadOnlyList<Decision> decisions)
    {
        if (!IsCsv(path))
        {
            using var store = new SqliteDecisions(path);
            store.Add(decisions);
            return;
        }

        IReadOnlyList<Decision> known = File.Exists(path) ? DecisionCsv.Read(File.ReadAllText(path)) : [];
        File.WriteAllText(path + ".new", DecisionCsv.Write([.. known, .. decisions]), new UTF8Encoding(false));
        File.Move(path + ".new", path, overwrite: true);
    }

    private static bool IsCsv(string path) => path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase);
}
