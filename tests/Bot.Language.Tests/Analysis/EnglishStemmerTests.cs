using Bot.Language.Analysis;

namespace Bot.Language.Tests.Analysis;

public sealed class EnglishStemmerTests
{
    [Theory]
    [InlineData("manufacturing", "manufactur")]
    [InlineData("manufacturers", "manufactur")]
    [InlineData("consigned", "consign")]
    [InlineData("consistency", "consist")]
    [InlineData("consolatory", "consolatori")]
    [InlineData("knackeries", "knackeri")]
    [InlineData("knightly", "knight")]
    [InlineData("generously", "generous")]
    [InlineData("hopping", "hop")]
    [InlineData("hoping", "hope")]
    [InlineData("toys", "toy")]
    [InlineData("cries", "cri")]
    [InlineData("ties", "tie")]
    [InlineData("gas", "gas")]
    [InlineData("supplies", "suppli")]
    [InlineData("supplier's", "supplier")]
    [InlineData("agreed", "agre")]
    [InlineData("customization", "custom")]
    [InlineData("relational", "relat")]
    [InlineData("skies", "sky")]
    [InlineData("exceeds", "exceed")]
    [InlineData("boxes", "box")]
    [InlineData("drawings", "draw")]
    public void A_word_is_stemmed_as_the_published_algorithm_says(string word, string stem) =>
        Assert.Equal(stem, EnglishStemmer.Stem(word));
}
