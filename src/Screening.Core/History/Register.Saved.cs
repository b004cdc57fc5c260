using Screening.History;

namespace Screening;

/// <content>A register as bytes, to be there sooner the next time.</content>
public sealed partial class Register
{
    private const int SavedFormat = 1;

    /// <summary>
    /// Writes the register as bytes for <see cref="Restore"/>: every version of every listing, the same bytes for the same sources on any machine.
    /// </summary>
    /// <remarks>
    /// No format to keep: only the program that wrote them reads them. Keep the sources, and a hash over these bytes beside them; they hold none.
    /// Refusals are not in them.
    /// </remarks>
    /// <exception cref="System.Text.EncoderFallbackException">A text of a list is no valid Unicode; such a register cannot be saved.</exception>
    internal byte[] Save()
    {
        var to = new SavedWriter();
        to.Number(SavedFormat);
        to.Each(Histories, history => SavedHistory.Write(to, history));
        return to.ToArray();
    }

    /// <summary>A register out of what <see cref="Save"/> wrote, with more lists beside it.</summary>
    /// <param name="saved">The bytes.</param>
    /// <param name="snapshots">Editions of lists that have none in the saved register.</param>
    /// <param name="datedLists">Dated lists, of any list.</param>
    /// <param name="refused">As for <see cref="Build"/>.</param>
    /// <returns>The register that <see cref="Build"/> makes out of all these sources.</returns>
    /// <exception cref="InvalidDataException">The bytes are not those of a saved register of this version.</exception>
    /// <exception cref="ArgumentException">An edition is of a list that has editions in the saved register: their order would be lost.</exception>
    internal static Register Restore(
        ReadOnlyMemory<byte> saved, IEnumerable<ListSnapshot>? snapshots = null, IEnumerable<DatedList>? datedLists = null, IEnumerable<(SanctionsList List, string Reason)>? refused = null)
    {
        var reader = new SavedReader(saved);
        if (reader.Number() != SavedFormat)
            throw SavedReader.Odd("the format's version");
        var from = new SavedFacts(reader);
        var histories = new List<ListHistory>();
        var dated = new List<DatedList>();
        for (var left = reader.Count(); left > 0; left--)
            histories.Add(SavedHistory.Read(from, dated));
        if (!reader.AtEnd)
            throw SavedReader.Odd("the end");
        return Fold(histories, snapshots ?? [], [.. dated, .. datedLists ?? []], refused ?? []);
    }
}
