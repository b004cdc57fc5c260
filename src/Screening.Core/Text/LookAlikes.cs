namespace Screening.Text;

/// <summary>
/// Repairs words in which Latin letters are mixed with Cyrillic or Greek ones of the same look: the word is read in the script
/// of its majority if every other letter has a look-alike there, else in the other script, else as it is.
/// </summary>
internal static class LookAlikes
{
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
        var script = Script.Latin;
        foreach (var c in word)
        {
            if (c < 0x80)
            {
                latin += c > '9' ? 1 : 0;
                continue;
            }

            var its = CodePoints.ScriptOf(c);
            if (its == Script.Latin)
            {
                latin++;
                continue;
            }

            other++;
            if (script == Script.Latin)
                script = its;
        }

        if (other == 0 || latin == 0 || script is not (Script.Cyrillic or Script.Greek))
            return script;
        var back = script == Script.Greek ? ToGreek : ToCyrillic;
        if (latin >= other ? TryMap(word, ToLatin, true) : TryMap(word, back, false))
            return latin >= other ? Script.Latin : script;
        if (latin >= other ? TryMap(word, back, false) : TryMap(word, ToLatin, true))
            return latin >= other ? script : Script.Latin;
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
