using System.Text;
using CsCheck;
using Screening.Batch;
using Screening.Text;

namespace Screening.Tests.Reliability;

/// <summary>What holds for any text.</summary>
public sealed class TextLaws
{
    private static readonly string Invisible = "\u200B\u200C\u200D\u2060\uFEFF\u00AD";

    private static readonly Gen<string> Cell = Gen.String[Gen.Char["aZ9 ,;|\"\r\n=+-@'\t\u0301Я\u001b\u202e\uff1d\u200b<&"], 0, 20];

    [Law]
    public void Normalize_InvisibleCharactersAnywhere_ChangeNothing() =>
        Gen.Select(Gen.String[Gen.Char["abcXYZ 0189éЖ-"], 0, 40], Gen.Int[0, 40], Gen.Int[0, Invisible.Length - 1]).Sample((text, at, which) =>
            Normalizer.Normalize(text.Insert(Math.Min(at, text.Length), Invisible[which].ToString())) == Normalizer.Normalize(text), iter: Law.Cases(10_000));

    [Law]
    public void Normalize_CaseOfPlainLetters_ChangesNothing() =>
        Gen.String[Gen.Char["abcxyzJKLMN 0189-'."], 0, 60].Sample(text =>
            Normalizer.Normalize(text.ToUpperInvariant()) == Normalizer.Normalize(text.ToLowerInvariant()), iter: Law.Cases(10_000));

    [Law]
    public void Normalize_AnyText_StaysWithinItsBounds() =>
        Gen.Char.Array[0, 6_000].Sample(text =>
        {
            var normal = new NormalText();
            Normalizer.Normalize(text, normal);
            return normal.Count <= NormalText.MaxWords && normal.ToString().Length <= NormalText.MaxWords * (NormalText.MaxLetters + 1);
        }, iter: Law.Cases(300));

    [Law]
    public void Neutralise_OfWhatIsNeutral_ChangesNothing() =>
        Cell.Sample(static text => CellText.Neutralise(text) is var once && CellText.Neutralise(once) == once, iter: Law.Cases(10_000));

    [Law]
    public void Neutralise_OfAnyText_LeavesNothingThatRuns() =>
        Cell.Sample(static text =>
        {
            var cell = CellText.Neutralise(text);
            var shown = cell.AsSpan().TrimStart(" \r\n\u200B\u202E\t");
            return !cell.Contains('\u001b') && (shown.IsEmpty || shown is "-" || !"=+@\uFF1D".Contains(shown[0])) && !cell.StartsWith('\t') && !cell.StartsWith('\r');
        }, iter: Law.Cases(10_000));

    [Law]
    public void Cells_WrittenAndRead_AreThoseThatWereWritten() =>
        Cell.Array[1, 5].Sample(static cells =>
        {
            var row = new StringBuilder();
            for (var i = 0; i < cells.Length; i++)
            {
                if (i > 0)
                    row.Append(',');
                CellText.Append(row, cells[i]);
            }

            using var stream = new MemoryStream(Encoding.UTF8.GetBytes(row.ToString() + "\r\n"));
            var read = BatchRows.Read(stream, ',').ToList();
            return cells is [""] || read.Count == 1 && read[0].SequenceEqual(cells.Select(CellText.Neutralise));
        }, iter: Law.Cases(5_000));

    [Law]
    public void IsoDay_FormattedAndRead_IsTheSameDay() =>
        Gen.Int[0, DateOnly.MaxValue.DayNumber].Sample(static number =>
            IsoDay.TryParse(IsoDay.Format(DateOnly.FromDayNumber(number)), out var day) && day.DayNumber == number, iter: Law.Cases(10_000));

    [Law]
    public void IsoDay_OfAnyText_ReadsOnlyWhatItWouldWrite() =>
        Gen.String[Gen.Char["0123456789-/ T٢２"], 8, 12].Sample(static text => !IsoDay.TryParse(text, out var day) || IsoDay.Format(day) == text, iter: Law.Cases(20_000));

    [Law]
    public void ListSource_WrittenAndRead_IsTheSame() =>
        Gen.Select(Gen.String[Gen.Char["ab/@.-01"], 1, 12], Gen.Int[0, 900_000]).Sample(static (path, number) =>
        {
            var source = new ListSource(path, DateOnly.FromDayNumber(number));
            return path.StartsWith('@') || ListSource.Parse(source.ToString()) == source;
        }, iter: Law.Cases(5_000));

    [Law]
    public void PartialDate_Overlap_IsTheSameBothWays() =>
        Gen.Select(Gen.Int[1900, 2020], Gen.Int[1, 12], Gen.Int[1900, 2020], Gen.Bool, Gen.Bool).Sample(static (year, month, other, first, second) =>
        {
            var (one, two) = (first ? PartialDate.OfYear(year) : PartialDate.OfMonth(year, month), second ? PartialDate.OfYear(other) : PartialDate.OfYears(other, other + 2));
            return one.Overlaps(two) == two.Overlaps(one) && one.Overlaps(one);
        }, iter: Law.Cases(5_000));

    [Law]
    public void Identifiers_Matching_IsTheSameBothWays() =>
        Gen.Select(Gen.Int[0, IdentifierKinds.All.Count - 1], Gen.String[Gen.Char["EW1234567 -X"], 1, 12], Gen.String[Gen.Char["EW1234567 -X"], 1, 12]).Sample(static (kind, a, b) =>
        {
            if (string.IsNullOrWhiteSpace(a) || string.IsNullOrWhiteSpace(b))
                return true;
            var (one, other) = (Identifier.Create(IdentifierKinds.All[kind], a), Identifier.Create(IdentifierKinds.All[kind], b));
            return one.Matches(other) == other.Matches(one) && one.IsNearMissOf(other) == other.IsNearMissOf(one);
        }, iter: Law.Cases(10_000));
}
