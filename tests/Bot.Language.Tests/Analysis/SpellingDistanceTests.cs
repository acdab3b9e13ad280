using Bot.Language.Analysis;

namespace Bot.Language.Tests.Analysis;

public sealed class SpellingDistanceTests
{
    [Theory]
    [InlineData("contract", "contrat", 2, 1)]
    [InlineData("time", "tiem", 1, 1)]
    [InlineData("manufacturing", "manufatcurng", 2, 2)]
    [InlineData("same", "same", 0, 0)]
    public void Edits_are_counted_with_swaps_as_one(string a, string b, int bound, int edits) =>
        Assert.Equal(edits, SpellingDistance.Between(a, b, bound));

    [Theory]
    [InlineData("mirror", "minor", 1)]
    [InlineData("cable", "cables", 0)]
    public void Beyond_the_bound_there_is_no_answer(string a, string b, int bound) =>
        Assert.Null(SpellingDistance.Between(a, b, bound));
}
