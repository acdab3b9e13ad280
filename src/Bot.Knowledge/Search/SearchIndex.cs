using System.Collections.Immutable;
using Bot.Knowledge.Documents;

namespace Bot.Knowledge.Search;

public sealed class SearchIndex : IPassageIndex
{
    public static SearchIndex Of(ImmutableArray<Passage> passages) => new();

    public ImmutableArray<SearchHit> Search(string query, int top) => [];
}
