using System.Collections.Immutable;

namespace Bot.Knowledge.Search;

/// <summary>The port behind which another engine (Lucene.Net where its package is available) could stand.</summary>
public interface IPassageIndex
{
    /// <summary>Best first, ties by ordinal id; at most <paramref name="top"/>; nothing for a query without a known word.</summary>
    ImmutableArray<SearchHit> Search(string query, int top);
}
