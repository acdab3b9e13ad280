using System.Collections.Frozen;
using System.Collections.Immutable;
using Bot.Language.Analysis;

namespace Bot.Knowledge.Search;

/// <summary>Entries → <see cref="SearchIndex"/>.</summary>
internal sealed class SearchIndexBuilder
{
    private readonly Dictionary<string, PostingList> _terms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PostingList?>.AlternateLookup<ReadOnlySpan<char>> _byWord;
    private readonly WordVisitor _addWord;
    private readonly List<string> _ids = [];
    private readonly List<int> _titleLengths = [];
    private readonly List<int> _textLengths = [];
    private int _length;
    private bool _isTitle;

    public SearchIndexBuilder()
    {
        _byWord = new Dictionary<string, PostingList?>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _addWord = AddWord;
    }

    /// <summary>Entries come in ordinal order of their ids: ties in score are then ties of position.</summary>
    public void Add(SearchEntry entry)
    {
        _titleLengths.Add(AddField(entry.Title, title: true));
        _textLengths.Add(AddField(entry.Text, title: false));
        _ids.Add(entry.Id);
    }

    public SearchIndex Build()
    {
        var (title, text) = (Usual(_titleLengths), Usual(_textLengths));
        var terms = new Dictionary<string, TermPostings>(_terms.Count, StringComparer.Ordinal);
        foreach (var (term, list) in _terms)
        {
            var weights = new float[list.Count];
            for (var i = 0; i < weights.Length; i++)
            {
                var entry = list.Entries[i];
                weights[i] = (float)Ranking.Weight(list.InTitle(i), list.InText(i), _titleLengths[entry] / title, _textLengths[entry] / text);
            }

            terms[term] = new TermPostings(Ranking.Rarity(_ids.Count, list.Count), list.Entries.ToArray(), weights);
        }

        return new SearchIndex([.. _ids], terms.ToFrozenDictionary(StringComparer.Ordinal));
    }

    private int AddField(string text, bool title)
    {
        _length = 0;
        _isTitle = title;
        TextAnalyzer.Visit(text, _addWord);
        return _length;
    }

    private void AddWord(ReadOnlySpan<char> word, TokenKind kind)
    {
        if (!_byWord.TryGetValue(word, out var list))
        {
            list = ListOf(word.ToString(), kind);
            _byWord[word] = list;
        }

        if (list is not null)
        {
            list.Add(_ids.Count, _isTitle);
            _length++;
        }
    }

    // A word is stemmed once, however often it comes; null for a stop word.
    private PostingList? ListOf(string word, TokenKind kind)
    {
        if (StopWords.Contains(word))
        {
            return null;
        }

        var term = SearchTerms.TermOf(word, kind);
        if (!_terms.TryGetValue(term, out var list))
        {
            _terms[term] = list = new PostingList();
        }

        return list;
    }

    private static double Usual(List<int> lengths) => lengths.Count == 0 ? 1 : Math.Max(1, lengths.Sum(l => (double)l) / lengths.Count);
}
