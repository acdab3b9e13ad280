using System.Collections.Immutable;
using Bot.Knowledge.Search;

namespace Bot.Knowledge.Tests.Search;

/// <summary>Another engine behind the port, as plain as can be: what shows that the contract asks for nothing only ours can do.</summary>
public sealed class PlainScanTests : PassageIndexContract
{
    protected override IPassageIndex Build(ImmutableArray<SearchEntry> entries) => new PlainScan(entries);

    private sealed class PlainScan(ImmutableArray<SearchEntry> entries) : IPassageIndex
    {
        private readonly ImmutableArray<(string Id, ILookup<string, string> Words, int Length)> _entries =
        [
            .. entries.Select(e => SearchTerms.Of($"{e.Title} {e.Text}").ToList() is var words
                ? (e.Id, words.ToLookup(w => w, StringComparer.Ordinal), words.Count)
                : default),
        ];

        public ImmutableArray<SearchHit> Search(string query, int top) =>
        [
            .. _entries.Select(e => new SearchHit(e.Id, SearchTerms.Of(query).Sum(term => Weight(e.Words, e.Length, term))))
                .Where(h => h.Score > 0).OrderByDescending(h => h.Score).ThenBy(h => h.Id, StringComparer.Ordinal).Take(top),
        ];

        private double Weight(ILookup<string, string> words, int length, string term) => words[term].Count() is var count and > 0
            ? count / (count + 1.0 + (length / 10.0)) * Math.Log(1 + ((double)_entries.Length / _entries.Count(e => e.Words.Contains(term))))
            : 0;
    }
}
