using Bot.Language.Vocabularies;

namespace Bot.Language.Tests.Vocabularies;

public sealed class VocabularyMatcherTests
{
    private static readonly Vocabulary Words = new(
    [
        new Concept(ConceptKind.Model, "CM", "contract manufacturing", ["CM", "contract manufacturing", "contract manufacturer"], [], []),
        new Concept(ConceptKind.Model, "ODM", "ODM", ["ODM", "original design manufacturer", "private label"], [], []),
        new Concept(ConceptKind.Criterion, "lead_time", "lead time", ["lead time", "time to market"], [], ["how long"]),
        new Concept(ConceptKind.Industry, "mirrors", "mirrors", ["mirror", "wall mirror"], ["mirrorless camera", "mirror site"], []),
        new Concept(ConceptKind.Industry, "cables and wires", "cables and wires", ["cable", "wire"], [], []),
        new Concept(ConceptKind.Industry, "toys", "toys", ["toy"], ["toy storage box"], []),
    ]);

    [Theory]
    [InlineData("contrat manufacturing", "CM@contrat manufacturing")]
    [InlineData("a privte label, please", "ODM@privte label")]
    [InlineData("lead tiem? leadtime?", "lead_time@lead tiem lead_time@leadtime")]
    [InlineData("two Wall-Mirrors", "mirrors@Wall-Mirrors")]
    [InlineData("mirrorless camera straps, toy storage boxes", "")]
    [InlineData("tables, wine and boys", "")]
    [InlineData("60 cm miror", "mirrors@miror")]
    [InlineData("CM or contract manufacturers", "CM@CM CM@contract manufacturers")]
    [InlineData("contract. Manufacturing", "")]
    [InlineData("how long", "")]
    public void Terms_are_found_as_people_write_them(string text, string expected) =>
        Assert.Equal(expected, Write(text, VocabularyMatcher.Match(text, Words)));

    [Fact]
    public void A_question_may_ask_without_naming() =>
        Assert.Equal("lead_time@how long", Write("how long?", VocabularyMatcher.MatchQuestion("how long?", Words)));

    private static string Write(string text, IEnumerable<TermMatch> matches) =>
        string.Join(' ', matches.Select(match => $"{match.Concept.Id}@{match.Span.Of(text)}"));
}
