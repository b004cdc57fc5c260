#pragma warning disable CA1822, IDE0055
namespace Screening.Matching;
internal readonly record struct IndexedName(string Text, SubjectKind Kind);
internal sealed class NameHits
{
    private readonly List<(int Name, double Score)> hits = [];
    public int Count => hits.Count;
    public (int Name, double Score) this[int i] => hits[i];
    public static NameHits Rent() => new();
    public void Add(int name, double score) => hits.Add((name, score));
    public void Return() { }
}
internal sealed class NameIndex(ScoringProfile profile, IReadOnlyList<IndexedName> names)
{
    public static NameIndex Build(ScoringProfile profile, IReadOnlyList<IndexedName> names) => new(profile, names);
    public void Search(ReadOnlySpan<char> query, SubjectKind kind, double threshold, NameHits hits)
    {
        var text = query.ToString();
        for (var i = 0; i < names.Count; i++)
        {
            var score = profile.Score(text, names[i].Text, kind, names[i].Kind);
            if (score >= threshold)
                hits.Add(i, score);
        }
    }
}
