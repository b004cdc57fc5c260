using CsCheck;
using Screening.Tests.Reliability;

namespace Screening.Tests.Core.Matching;

public sealed class ScoringProfileTests
{
    private static readonly ScoringProfile Profile = ScoringProfile.Default;

    [Fact]
    public void TryFind_NameInAnyCase_FindsProfile()
    {
        Assert.True(ScoringProfile.TryFind("FuzzySharp", out var profile));
        Assert.Equal("fuzzysharp", profile.Name);
        Assert.False(ScoringProfile.TryFind("no such", out _));
        Assert.Same(ScoringProfile.Default, ScoringProfile.All[0]);
    }

    [Fact]
    public void Fingerprint_OfEachProfile_IsSha256AndItsOwn()
    {
        Assert.All(ScoringProfile.All, p => Assert.Matches("^[0-9a-f]{64}$", p.Fingerprint));
        Assert.Equal(ScoringProfile.All.Count, ScoringProfile.All.Select(p => p.Fingerprint).Distinct().Count());
    }

    [Theory]
    [InlineData("Belaruskali", "BELARUSKALI OAO", SubjectKind.Organization)]
    [InlineData("Belaruskali OJSC", "Беларускали ААТ", SubjectKind.Organization)]
    [InlineData("Sergey Lavrov", "LAVROV, Sergey Viktorovich", SubjectKind.Person)]
    [InlineData("Сергей Лавров", "Sergey Viktorovich Lavrov", SubjectKind.Person)]
    [InlineData("Belaz Holding Management Company Belarus", "BELAZ", SubjectKind.Organization)]
    public void Score_WithoutClassWords_IsAtLeast90(string query, string listed, SubjectKind kind) =>
        Assert.InRange(Profile.Score(query, listed, kind, kind), 0.90, 1);

    [Theory]
    [InlineData("INV 4711 BELARUSKALI SOLIGORSK", "BELARUSKALI OAO", SubjectKind.Organization)]
    [InlineData("JANAN AGHA", "JANAN MOHAMMAD AHMED AGHA", SubjectKind.Person)]
    [InlineData("Aliaksandr Lukashenka", "LUKASHENKO, Alexander Grigoryevich", SubjectKind.Person)]
    [InlineData("Belarus Kali", "Belaruskali", SubjectKind.Organization)]
    [InlineData("PLA", "People's Liberation Army", SubjectKind.Organization)]
    [InlineData("Usama bin Ladin", "Osama bin Laden", SubjectKind.Person)]
    [InlineData("Ig0r Sech1n", "Igor Sechin", SubjectKind.Person)]
    [InlineData("حسن نصرالله", "Hassan Nasrallah", SubjectKind.Person)]
    [InlineData("LIMITED LIABILITY COMPSNY ISKRA", "ISKRA LLC", SubjectKind.Organization)]
    [InlineData("ISKRA LIMITED LIABILITY OMPANY", "ISKRA LLC", SubjectKind.Organization)]
    [InlineData("KITESCOMPANY LIMITED", "KITES COMPANY LIMITED", SubjectKind.Organization)]
    [InlineData("КУЗНЕЦОВ ИгорьВладиславович", "KUZNETSOV Igor", SubjectKind.Person)]
    [InlineData("Hussein ALLAH KARAM", "Hussein ALLAHKARAM", SubjectKind.Person)]
    [InlineData("Haytem al-Kini", "Haythem al-Kiny", SubjectKind.Person)]
    [InlineData("QESHM LOBAYE TRADNG", "QESHM LOBAYE TRADING", SubjectKind.Organization)]
    [InlineData("TRANSFER REF 7008 FOR GOODS LI, Jiadong", "LI, Jiadong", SubjectKind.Unknown)]
    [InlineData("Saif al-Din Qasem", "Saifuddin Qasim", SubjectKind.Person)]
    [InlineData("Nour Eddine Haddad", "HADDAD, Nuraldin", SubjectKind.Person)]
    [InlineData("Adul Heq Jundullah", "Abdul Heq Jundullah", SubjectKind.Person)]
    [InlineData("Olga Leonidovna DOROSHENKO", "Olga Leanidauna DARASHENKA", SubjectKind.Person)]
    [InlineData("ПЕТРИЩЕВДМИТРИЙ Николаевич", "PETRISHCHEV Dmitrii", SubjectKind.Person)]
    [InlineData("ADMINCHECK IMITED", "ADMINCHECK LIMITED", SubjectKind.Organization)]
    [InlineData("TRIMIX LYMYTED LYABYLYTY COMPANY", "LIMITED LIABILITY COMPANY TRIMIX", SubjectKind.Organization)]
    [InlineData("MOHAMMED", "محمد", SubjectKind.Person)]
    public void Score_SameSubject_ReachesThreshold(string query, string listed, SubjectKind kind) =>
        Assert.InRange(Profile.Score(query, listed, kind, kind), Profile.Threshold, 1);

    [Theory]
    [InlineData("Mohammed Ali", "Mohammed Ali Hassan Ibrahim Saleh", SubjectKind.Person)]
    [InlineData("MUZAHIM SA'B HASSAN AL-TIKRITI", "MUZAHIM SA'B HASSAN AL-RAWI", SubjectKind.Person)]
    [InlineData("OMSKIY-133", "OMSKIY-103", SubjectKind.Vessel)]
    [InlineData("Lukashenko", "Alexander Grigoryevich LUKASHENKO", SubjectKind.Person)]
    [InlineData("Trading", "Belarus Trading House", SubjectKind.Organization)]
    [InlineData("Mohammed", "Mohammed Omar", SubjectKind.Person)]
    [InlineData("A. B.", "Andrei Bykov", SubjectKind.Person)]
    [InlineData("Ahmed Abdi", "Ahmed, A", SubjectKind.Person)]
    [InlineData("Birgit Marie DE GEETERE", "DE GEETERE, Omar", SubjectKind.Person)]
    [InlineData("Meadow Garden Industries FZE", "MGI PTE LTD", SubjectKind.Organization)]
    [InlineData("Artan General Trading", "ARTAM", SubjectKind.Organization)]
    [InlineData("Government of Estonia", "Government of Ethiopia", SubjectKind.Organization)]
    [InlineData("建平 张", "YANG, Jianping", SubjectKind.Person)]
    [InlineData("محمد", "MUHAMMAD, Mullah", SubjectKind.Person)]
    [InlineData("AND COMPANY", "GENERAL TRADING AND COMPANY", SubjectKind.Unknown)]
    [InlineData("AND COMPANY LIMITED", "SMITH AND COMPANY LIMITED", SubjectKind.Organization)]
    [InlineData("Bank of China (Hong Kong) Limited", "Bank of China (Singapore) Limited", SubjectKind.Organization)]
    public void Score_OtherSubject_StaysBelowThreshold(string query, string listed, SubjectKind kind) =>
        Assert.InRange(Profile.Score(query, listed, kind, kind), 0, Profile.Threshold - 0.001);

    [Theory]
    [InlineData("PAYMENT REF 72563 Daniel CHACON MIRANDA Beirut", "LA FIRMA MIRANDA, S.A. DE C.V.")]
    [InlineData("PAYMENT REF 40376 Andrei SOLIGORSKIY Kabul", "SOLIGORSKIY")]
    [InlineData("PAYMENT REF 18041 Hiroshi RODRIGUEZ MEJIA Beirut", "MIEA JSC")]
    public void Score_PaymentTextOfANamesake_StaysBelowThreshold(string query, string listed) =>
        Assert.InRange(Profile.Score(query, listed, SubjectKind.Unknown, SubjectKind.Organization), 0, Profile.Threshold - 0.001);

    [Fact]
    public void Score_EqualName_IsOneWhateverTheKind() =>
        Assert.Equal(1, Profile.Score("Belaruskali OAO", "БЕЛАРУСКАЛИ оао", SubjectKind.Unknown, SubjectKind.Organization));

    [Law]
    public void Score_AnyText_IsDeterministicAndWithinBounds() =>
        Gen.Select(Gen.String, Gen.String, Gen.Enum<SubjectKind>(), Gen.Enum<SubjectKind>()).Sample((a, b, ka, kb) =>
        {
            var score = Profile.Score(a, b, ka, kb);
            return score is >= 0 and <= 1 && score == Profile.Score(a, b, ka, kb);
        });

    [Fact]
    public void AreEqual_LettersMarksAndScriptsApart_IsTrue()
    {
        Assert.True(ScoringProfile.AreEqual("Лукашенко", "LUKASHENKO"));
        Assert.False(ScoringProfile.AreEqual("Lukashenka", "Lukashenko"));
        Assert.False(ScoringProfile.AreEqual("", ""));
        Assert.Equal(3, ScoringProfile.CountWords("Al-Qa'ida Base"));
    }

    [Fact]
    public void Explain_Pair_NamesWordsLeftoversAndVerdict()
    {
        var explanation = Profile.Explain("JANAN AGHA", "JANAN MOHAMMAD AHMED AGHA", SubjectKind.Person, SubjectKind.Person);
        Assert.Equal(["janan", "agha"], explanation.Pairs.Select(p => p.Query));
        Assert.Empty(explanation.OnlyInQuery);
        Assert.Equal(["mohammad", "ahmed"], explanation.OnlyInListed.Select(w => w.Word));
        Assert.Equal(Profile.Score("JANAN AGHA", "JANAN MOHAMMAD AHMED AGHA", SubjectKind.Person, SubjectKind.Person), explanation.Score);
        Assert.Contains("reaches the threshold 0.75", explanation.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("MUZAHIM SA'B HASSAN AL-TIKRITI", "MUZAHIM SA'B HASSAN AL-RAWI", "parts that contradict", "without the contradiction of tikriti against rawi it would be ")]
    [InlineData("Mohammed Ali", "Mohammed Ali Hassan Ibrahim Saleh", "parts only in the listed name", "without the missing parts (hassan ibrahim saleh) it would be 1.000")]
    [InlineData("JANAN AGHA", "JANAN MOHAMMAD AHMED AGHA", "parts only in the listed name", "would take it below")]
    public void Explain_Pair_TellsTheCostAndWhatWouldHaveChangedTheVerdict(string query, string listed, string largest, string change)
    {
        var explanation = Profile.Explain(query, listed, SubjectKind.Person, SubjectKind.Person);
        Assert.Equal(largest, explanation.Costs[0].What);
        Assert.Equal(1, explanation.Score + explanation.Costs.Sum(static cost => cost.Points), 2);
        Assert.Contains(change, explanation.Verdict, StringComparison.Ordinal);
        Assert.Contains($"cost: {largest}", explanation.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void FuzzySharp_Profile_ScoresNormalisedText()
    {
        Assert.True(ScoringProfile.TryFind("fuzzysharp", out var profile));
        Assert.Equal(1, profile.Score("Лукашенко", "LUKASHENKO", SubjectKind.Person, SubjectKind.Person));
        Assert.Contains("ratio", profile.Explain("a", "b", SubjectKind.Person, SubjectKind.Person).Rule, StringComparison.Ordinal);
    }
}
