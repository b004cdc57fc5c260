using System.Globalization;
using Screening.Matching;
using Screening.Text;

namespace Screening.Tests.Core.Matching;

/// <summary>The page that defends a score must say what the code does.</summary>
public sealed class MatchingPageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(SharedFiles.ProjectRoot, "docs", "matching.md"));
    private static readonly ScoringValues V = ScoringValues.Default;

    [Fact]
    public void Page_NamesTheValuesOfTheFormula()
    {
        string[] sentences =
        [
            $"one threshold, **{Text(V.Threshold)}**",
            $"else {Text(V.KeyNear)} - cost",
            $"- {Text(V.KeyEqual)} if the keys are equal",
            $"{Text(V.VariantEqual)} if the table `variants` has both as one name",
            $"{Text(V.NicknameEqual)} as a short form",
            $"{Text(V.ArticleEqual)} if one is al or el and the other, {Text(V.ServantEqual)} if one is abdul",
            $"equal {Text(V.SkeletonEqual)} (two consonants {Text(V.ShortSkeletonEqual)}), one apart among four or more {V.SkeletonNear.ToString("0.00", CultureInfo.InvariantCulture)}",
            $"Below {Text(V.Cut)} there is no counterpart",
            $"{Text(V.InexactOpen)} open, {Text(V.InexactClosed)} closed",
            $"{Text(V.Contradiction)}, + {Text(V.ContradictionClosed)} closed",
            $"query {Text(V.OmissionQuery)}, listed {V.OmissionListed.ToString("0.00", CultureInfo.InvariantCulture)} open; {Text(V.OmissionClosed)} closed",
            $"{Text(V.OmissionCap)} x T x the query's price",
            $"need  = {Text(V.Need)} + {Text(V.NeedPerWay)} x log2",
            $"clamp(1 + (I - need - {Text(V.GateMargin)}) / {Text(V.GateWidth)}, 0, 1)",
            $"the same letters divided otherwise {Text(V.JoinedName)}",
            $"against another kind: x {Text(V.KindsDiffer)}",
            $"Below threshold {Text(IndexedScan.LowestThreshold)} the index is the plain scan",
            $"log2({WordTables.NamesCounted + 1} / (names + 1))",
        ];
        Assert.All(sentences, s => Assert.Contains(s, Page, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("rarity", 1)]
    [InlineData("words", 2)]
    [InlineData("common", 2)]
    public void Table_IsFreeOfDuplicates(string table, int columns)
    {
        var keys = DataTable.Rows("Matching", table).Select(r => string.Join(' ', r.Take(columns))).ToList();
        Assert.NotEmpty(keys);
        Assert.Equal(keys.Count, keys.Distinct().Count());
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("th-TH")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    [InlineData("de-DE")]
    public void Score_UnderAnyCulture_IsTheSame(string culture)
    {
        var before = Thread.CurrentThread.CurrentCulture;
        var expected = Scores();
        try
        {
            Thread.CurrentThread.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(expected, Scores());
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = before;
        }
    }

    private static string[] Scores() =>
    [
        .. new[] { ("IIDRIS ISMAIL", "idris İsmail"), ("Щёкин Андрей", "Shchyokin Andrei"), ("TITANIC 12", "titanic 12"), ("حسین موسوی", "Hussein Mousavi") }
            .Select(p => ScoringProfile.Default.Score(p.Item1, p.Item2, SubjectKind.Person, SubjectKind.Person).ToString("R", CultureInfo.InvariantCulture)
                + ScoringProfile.Default.Explain(p.Item1, p.Item2, SubjectKind.Person, SubjectKind.Person)),
    ];

    private static string Text(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}
