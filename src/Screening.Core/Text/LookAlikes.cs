namespace Screening.Text;

/// <summary>
/// Repairs words in which Latin letters are mixed with Cyrillic or Greek ones of the same look: the word is read in the script that alone has
/// letters without a look-alike in the other, else in that of its majority if every other letter has a look-alike there, else in the other script,
/// else as it is.
/// </summary>
internal static class LookAlikes
{
    /// <summary>Latin letters that the alphabets in use have a look-alike for; ѕ, ԁ, ԝ and the like hardly any name is written with.</summary>
    private const string EitherScript = "abcehikmoptxy";

    private static readonly Dictionary<int, int> ToLatin = [];
    private static readonly Dictionary<int, int> ToCyrillic = [];
    private static readonly Dictionary<int, int> ToGreek = [];

    static LookAlikes()
    {
        foreach (var row in DataTable.Rows("Text", "lookalikes"))
        {
            int letter = row[0][0], latin = row[1][0];
            ToLatin.TryAdd(letter, latin);
            (CodePoints.ScriptOf(letter) == Script.Greek ? ToGreek : ToCyrillic).TryAdd(latin, letter);
        }
    }

    /// <summary>Repairs the word in place and tells its script: of a word of several scripts, the first one that is not Latin.</summary>
    public static Script Repair(Span<int> word)
    {
        int latin = 0, other = 0;
        bool surelyLatin = false, surelyOther = false;
        var script = Script.Latin;
        foreach (var c in word)
        {
            if (c < 0x80)
            {
                latin += c > '9' ? 1 : 0;
                surelyLatin |= c > '9' && !EitherScript.Contains((char)c, StringComparison.Ordinal);
                continue;
            }

            var its = CodePoints.ScriptOf(c);
            if (its == Script.Latin)
            {
                latin++;
                continue;
            }

            other++;
            surelyOther |= !ToLatin.ContainsKey(c);
            if (script == Script.Latin)
                script = its;
        }

        if (other == 0 || latin == 0 || script is not (Script.Cyrillic or Script.Greek))
            return script;
        var back = script == Script.Greek ? ToGreek : ToCyrillic;
        var latinFirst = surelyLatin == surelyOther ? latin >= other : surelyLatin;
        if (latinFirst ? TryMap(word, ToLatin, true) : TryMap(word, back, false))
            return latinFirst ? Script.Latin : script;
        if (latinFirst ? TryMap(word, back, false) : TryMap(word, ToLatin, true))
            return latinFirst ? script : Script.Latin;
        return script;
    }

    private static bool TryMap(Span<int> word, Dictionary<int, int> map, bool toLatin)
    {
        foreach (var c in word)
        {
            if (IsForeign(c, toLatin) && !map.ContainsKey(c))
                return false;
        }

        for (var i = 0; i < word.Length; i++)
        {
            if (IsForeign(word[i], toLatin))
                word[i] = map[word[i]];
        }

        return true;
    }

    private static bool IsForeign(int c, bool toLatin) => c is not (>= '0' and <= '9') && CodePoints.ScriptOf(c) == Script.Latin != toLatin;
}
