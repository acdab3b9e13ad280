using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Bot.Knowledge.Documents;

namespace Bot.Knowledge.Search;

/// <summary>An immutable BM25F index in memory.</summary>
public sealed class SearchIndex : IPassageIndex
{
    private readonly ImmutableArray<string> _ids;
    private readonly FrozenDictionary<string, TermPostings> _terms;

    internal SearchIndex(ImmutableArray<string> ids, FrozenDictionary<string, TermPostings> terms) => (_ids, _terms) = (ids, terms);

    /// <param name="progress">Told how many entries are in, every 10,000.</param>
    public static SearchIndex Build(IEnumerable<SearchEntry> entries, Action<int>? progress = null)
    {
        var builder = new SearchIndexBuilder();
        var count = 0;
        foreach (var entry in entries.OrderBy(e => e.Id, StringComparer.Ordinal))
        {
            builder.Add(entry);
            if (++count % 10_000 == 0)
            {
                progress?.Invoke(count);
            }
        }

        return builder.Build();
    }

    public static SearchIndex Of(ImmutableArray<Passage> passages, Action<int>? progress = null) =>
        Build(passages.Where(p => p.Kind != PassageKind.Heading).Select(p => new SearchEntry(p.Id, $"{p.Document.Title} {p.Title}", p.Text)), progress);

    public ImmutableArray<SearchHit> Search(string query, int top)
    {
        var terms = QueryTerms(query);
        if (terms.Count == 0 || top <= 0)
        {
            return [];
        }

        var scores = ArrayPool<double>.Shared.Rent(_ids.Length);
        scores.AsSpan(0, _ids.Length).Clear();
        foreach (var (postings, count) in terms)
        {
            Score(postings, count, scores);
        }

        var hits = Best(scores.AsSpan(0, _ids.Length), top);
        ArrayPool<double>.Shared.Return(scores);
        return hits;
    }

    /// <summary>As <see cref="Search"/>, with each term's part in each score.</summary>
    public ImmutableArray<SearchExplanation> Explain(string query, int top) =>
        [.. Search(query, top).Select(hit => new SearchExplanation(hit, Parts(query, _ids.BinarySearch(hit.Id, StringComparer.Ordinal))))];

    private static void Score(TermPostings postings, int count, double[] scores)
    {
        var (entries, weights, factor) = (postings.Entries, postings.Weights, postings.Rarity * count);
        for (var i = 0; i < entries.Length; i++)
        {
            scores[entries[i]] += factor * weights[i];
        }
    }

    private ImmutableArray<SearchHit> Best(ReadOnlySpan<double> scores, int top)
    {
        // The queue's head is the worst kept: lowest score, and of equal ones the last in order of id.
        var best = new PriorityQueue<int, (double Score, int Before)>();
        for (var i = 0; i < scores.Length; i++)
        {
            if (scores[i] <= 0 || (best.Count == top && best.TryPeek(out _, out var worst) && worst.Score >= scores[i]))
            {
                continue;
            }

            best.Enqueue(i, (scores[i], -i));
            if (best.Count > top)
            {
                best.Dequeue();
            }
        }

        var hits = new SearchHit[best.Count];
        for (var at = hits.Length - 1; at >= 0; at--)
        {
            var entry = best.Dequeue();
            hits[at] = new SearchHit(_ids[entry], scores[entry]);
        }

        return [.. hits];
    }

    private List<(TermPostings Postings, int Count)> QueryTerms(string query)
    {
        var terms = new List<(TermPostings Postings, int Count)>();
        foreach (var term in SearchTerms.Of(query))
        {
            if (!_terms.TryGetValue(term, out var postings))
            {
                continue;
            }

            var at = terms.FindIndex(t => ReferenceEquals(t.Postings, postings));
            if (at < 0)
            {
                terms.Add((postings, 1));
            }
            else
            {
                terms[at] = (postings, terms[at].Count + 1);
            }
        }

        return terms;
    }

    private ImmutableArray<TermScore> Parts(string query, int entry)
    {
        var parts = ImmutableArray.CreateBuilder<TermScore>();
        foreach (var group in SearchTerms.Of(query).GroupBy(t => t, StringComparer.Ordinal))
        {
            if (_terms.TryGetValue(group.Key, out var postings) && Array.BinarySearch(postings.Entries, entry) is var at and >= 0)
            {
                var (weight, count) = ((double)postings.Weights[at], group.Count());
                parts.Add(new TermScore(group.Key, postings.Rarity, weight, count, postings.Rarity * count * weight));
            }
        }

        return parts.ToImmutable();
    }
}
