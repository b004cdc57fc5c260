using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.NGram;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace Screening.Evaluation.Peers;

/// <summary>Lucene.Net over letter trigrams of the names, the 50 best of any that share one.</summary>
internal sealed class LuceneTrigrams : IDisposable
{
    private const LuceneVersion Version = LuceneVersion.LUCENE_48;
    private const string Field = "name";
    private const int Best = 50;

    private readonly RAMDirectory directory = new();
    private readonly Analyzer analyzer;
    private readonly DirectoryReader reader;
    private readonly IndexSearcher searcher;

    public LuceneTrigrams(IEnumerable<string> names)
    {
        analyzer = Analyzer.NewAnonymous(static (_, text) =>
        {
            var tokens = new NGramTokenizer(Version, text, 3, 3);
            return new TokenStreamComponents(tokens, new LowerCaseFilter(Version, tokens));
        });
        using (var writer = new IndexWriter(directory, new IndexWriterConfig(Version, analyzer)))
        {
            foreach (var name in names)
                writer.AddDocument([new TextField(Field, name, Lucene.Net.Documents.Field.Store.NO)]);
        }

        reader = DirectoryReader.Open(directory);
        searcher = new IndexSearcher(reader);
    }

    /// <summary>How many names come back, at most the 50 best.</summary>
    public int Count(string query)
    {
        var any = new BooleanQuery();
        using var tokens = analyzer.GetTokenStream(Field, query);
        var term = tokens.AddAttribute<ICharTermAttribute>();
        tokens.Reset();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (tokens.IncrementToken())
        {
            if (seen.Add(term.ToString()!))
                any.Add(new TermQuery(new Term(Field, term.ToString())), Occur.SHOULD);
        }

        tokens.End();
        return searcher.Search(any, Best).ScoreDocs.Length;
    }

    public void Dispose()
    {
        reader.Dispose();
        analyzer.Dispose();
        directory.Dispose();
    }
}
