using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Bot.Knowledge.Search;

/// <summary>Entries → <see cref="SearchIndex"/>.</summary>
internal sealed class SearchIndexBuilder
{
    private readonly Dictionary<string, PostingList> _terms = new(StringComparer.Ordinal);
    private readonly List<string> _ids = [];
    private readonly List<int> _titleLengths = [];
    private readonly List<int> _textLengths = [];

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
        var length = 0;
        foreach (var term in SearchTerms.Of(text))
        {
            if (!_terms.TryGetValue(term, out var list))
            {
                _terms[term] = list = new PostingList();
            }

            list.Add(_ids.Count, title);
            length++;
        }

        return length;
    }

    private static double Usual(List<int> lengths) => lengths.Count == 0 ? 1 : Math.Max(1, lengths.Sum(l => (double)l) / lengths.Count);
}
