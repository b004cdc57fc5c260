using System.Globalization;
using Microsoft.Data.Sqlite;
using Screening.Batch;

namespace Screening.Decisions;

/// <summary>Decisions in an SQLite file. They are added, never changed or removed: the last one about a customer and a listing counts.</summary>
/// <remarks>Safe for several processes at once; an addition is whole on the disk when it returns. One instance is for one thread at a time.</remarks>
public sealed class SqliteDecisions : IDisposable
{
    private readonly SqliteConnection connection;

    /// <summary>Opens a file, and makes it where it is not there.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="SqliteException">The file cannot be opened or is none of SQLite's.</exception>
    public SqliteDecisions(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        try
        {
            connection.Open();
            Run("PRAGMA synchronous = FULL");
            Run("""
                CREATE TABLE IF NOT EXISTS decisions (
                    number INTEGER PRIMARY KEY, customer TEXT NOT NULL, listing TEXT NOT NULL, verdict TEXT NOT NULL, by TEXT NOT NULL, at TEXT NOT NULL,
                    expires TEXT, note TEXT, listing_evidence TEXT NOT NULL, customer_evidence TEXT NOT NULL)
                """);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Adds decisions, all or none.</summary>
    /// <param name="decisions">The decisions, in the order in which they were made.</param>
    public void Add(IEnumerable<Decision> decisions)
    {
        ArgumentNullException.ThrowIfNull(decisions);
        using var transaction = connection.BeginTransaction();
        using var insert = connection.CreateCommand();
        insert.Transaction = transaction;
        insert.CommandText = """
            INSERT INTO decisions (customer, listing, verdict, by, at, expires, note, listing_evidence, customer_evidence)
            VALUES ($customer, $listing, $verdict, $by, $at, $expires, $note, $listingEvidence, $customerEvidence)
            """;
        foreach (var decision in decisions)
        {
            insert.Parameters.Clear();
            insert.Parameters.AddWithValue("$customer", decision.Customer);
            insert.Parameters.AddWithValue("$listing", decision.Listing.ToString());
            insert.Parameters.AddWithValue("$verdict", DecisionCsv.WordOf(decision.Verdict));
            insert.Parameters.AddWithValue("$by", decision.By);
            insert.Parameters.AddWithValue("$at", Text(decision.At));
            insert.Parameters.AddWithValue("$expires", decision.Expires is { } day ? Text(day) : DBNull.Value);
            insert.Parameters.AddWithValue("$note", (object?)decision.Note ?? DBNull.Value);
            insert.Parameters.AddWithValue("$listingEvidence", decision.Evidence.Listing);
            insert.Parameters.AddWithValue("$customerEvidence", decision.Evidence.Customer);
            insert.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    /// <summary>Every decision, in the order in which they were added.</summary>
    /// <exception cref="InvalidDataException">A row was written by something else and cannot be read; the message names its number.</exception>
    public IReadOnlyList<Decision> Read()
    {
        using var select = connection.CreateCommand();
        select.CommandText = "SELECT number, customer, listing, verdict, by, at, expires, note, listing_evidence, customer_evidence FROM decisions ORDER BY number";
        using var row = select.ExecuteReader();
        var decisions = new List<Decision>();
        while (row.Read())
        {
            if (!ListingId.TryParse(row.GetString(2), out var listing) || !DecisionCsv.TryParse(row.GetString(3), out var verdict)
                || Day(row.GetString(5)) is not { } at || (!row.IsDBNull(6) && Day(row.GetString(6)) is null))
                throw new InvalidDataException($"decision {row.GetInt64(0)} cannot be read: its listing, verdict or a day is not written as it must be");
            decisions.Add(new Decision(row.GetString(1), listing, verdict, row.GetString(4), at, new DecisionEvidence(row.GetString(8), row.GetString(9)))
            {
                Expires = row.IsDBNull(6) ? null : Day(row.GetString(6)), Note = row.IsDBNull(7) ? null : row.GetString(7),
            });
        }

        return decisions;
    }

    /// <inheritdoc/>
    public void Dispose() => connection.Dispose();

    private void Run(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly? Day(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
