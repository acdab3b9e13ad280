using System.Collections.Immutable;
using Bot.Knowledge.Search;
using Bot.Language.Analysis;

namespace Bot.Knowledge.Tests.Search;

public sealed class SearchIndexTests : PassageIndexContract
{
    protected override IPassageIndex Build(ImmutableArray<SearchEntry> entries) => SearchIndex.Build(entries);

    [Fact]
    public void The_parts_of_an_explanation_add_up_to_the_score()
    {
        var index = (SearchIndex)TheKnowledge.Base.Index;

        foreach (var explanation in index.Explain("minimum order quantity minimum for toys", 10))
        {
            Assert.Equal(explanation.Hit.Score, explanation.Terms.Sum(t => t.Score), 9);
        }
    }

    [Fact]
    public void Every_hit_names_a_passage()
    {
        var passages = TheKnowledge.Base.Passages.Select(p => p.Id).ToHashSet();

        Assert.All(TheKnowledge.Base.Index.Search("who owns the design", 100), h => Assert.Contains(h.Id, passages));
    }

    [Theory]
    [InlineData("The O.E.M.'s 2,000-5,000 units – typically – cost $15k; ½ of the buyers' moulds…")]
    [InlineData("Größe ﬁne Ünïts 漢字 👩‍👩‍👧 12v don’t x_y 1.5 U.S.A. ends.")]
    public void A_text_is_indexed_by_exactly_the_terms_a_query_has(string text)
    {
        var terms = new List<string>();
        TextAnalyzer.Visit(text, (word, kind) =>
        {
            if (!StopWords.Contains(word.ToString()))
            {
                terms.Add(SearchTerms.TermOf(word.ToString(), kind));
            }
        });

        Assert.Equal(SearchTerms.Of(text), terms);
    }
}
