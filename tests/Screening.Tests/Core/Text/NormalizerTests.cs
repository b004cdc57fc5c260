using System.Text;
using CsCheck;
using Screening.Tests.Reliability;
using Screening.Text;

namespace Screening.Tests.Core.Text;

public sealed class NormalizerTests
{
    [Theory]
    [InlineData("BELARUSKALI OAO", "belaruskali oao")]
    [InlineData("Sa'ad  Al-Tikriti", "saad al tikriti")]
    [InlineData("J.S.C. Belaz", "jsc belaz")]
    [InlineData("Co.Ltd", "co ltd")]
    [InlineData("A.Khamenei", "a khamenei")]
    [InlineData("AT&T", "at and t")]
    [InlineData("Łódź Straße Ørsted", "lodz strasse orsted")]
    [InlineData("ＢＥＬＡＶＩＡ", "belavia")]
    [InlineData("Лукашенко", "lukashenko")]
    [InlineData("Аляксандр Лукашэнка", "alyaksandr lukashenka")]
    [InlineData("Ўладзімір", "uladzimir")]
    [InlineData("Щёкин Андрей", "shchekin andrey")]
    [InlineData("Ђорђе Љубић", "djordje ljubic")]
    [InlineData("İstanbul", "istanbul")]
    [InlineData("محمد", "mohammed")]
    [InlineData("علیرضا", "ali reza")]
    [InlineData("בנימין נתניהו", "benjamin netanyahu")]
    [InlineData("김정은", "kim jeongeun")]
    [InlineData("倪高彬", "ni gaobin")]
    [InlineData("ლევან", "levan")]
    [InlineData("", "")]
    [InlineData("—…!", "")]
    public void Normalize_Name_IsWordsOfLatinLetters(string text, string expected) => Assert.Equal(expected, Normalizer.Normalize(text));

    [Theory]
    [InlineData("Pu\u0301\u0302tin")]
    [InlineData("P\u200Bu\u00ADt\u202Ei\uFEFFn")]
    [InlineData("Ｐｕｔｉｎ")]
    [InlineData("Рutin")]
    [InlineData("𝐏𝐮𝐭𝐢𝐧")]
    public void Normalize_Disguised_ReadsAsPlain(string text) => Assert.Equal("putin", Normalizer.Normalize(text));

    [Fact]
    public void Normalize_DecomposedCyrillic_EqualsComposed() =>
        Assert.Equal(Normalizer.Normalize("Андрей Щёкин"), Normalizer.Normalize("Андреи\u0306 Ще\u0308кин"));

    [Fact]
    public void Normalize_LoneSurrogatesAndNul_PartWords() => Assert.Equal("a b c", Normalizer.Normalize("a\uD800b\0c\uDC00"));

    [Fact]
    public void Normalize_FortyThousandMarks_AreDropped() => Assert.Equal("a", Normalizer.Normalize("a" + new string('\u0301', 40_000)));

    [Fact]
    public void Normalize_EightThousandWords_KeepsTheFirst()
    {
        var text = new NormalText();
        Normalizer.Normalize(string.Join(' ', Enumerable.Repeat("ab", 8_000)), text);
        Assert.Equal(NormalText.MaxWords, text.Count);
        Assert.True(text.Cut);
    }

    [Law]
    public void Normalize_Anything_IsIdempotentAndPlain() =>
        Gen.String.Sample(text =>
        {
            var once = Normalizer.Normalize(text);
            return Ascii.IsValid(once) && once.All(c => c is ' ' or (>= 'a' and <= 'z') or (>= '0' and <= '9')) && Normalizer.Normalize(once) == once;
        });

    [Fact]
    public void Tables_FoldingAndComposition_AreReadWithoutDuplicates()
    {
        var folded = DataTable.Rows("Text", "fold").Select(r => r[0]).ToList();
        Assert.Equal(folded.Count, folded.Distinct().Count());
        Assert.Equal("fi", Folding.FormOf(0xFB01));
        Assert.Equal('й', Folding.Compose('и', 0x306));
        Assert.Equal(0xAC00, Folding.Compose(0x1100, 0x1161));
    }

    [Theory]
    [InlineData("AL-S\u041D\u0410\u0412\u0410\u0410\u0412", "al shabaab")]
    [InlineData("\u0420\u0415TRO\u041AI\u0421\u041A", "petrokick")]
    [InlineData("\u0412i\u043A\u0442\u043E\u0440", "viktor")]
    [InlineData("\u0411\u0435\u043Bapy\u0441\u044C", "belarus")]
    public void Normalize_LookAlikes_AreReadByTheLettersThatOnlyOneScriptHas(string text, string expected) => Assert.Equal(expected, Normalizer.Normalize(text));
}
