using System.Collections.Immutable;
using Bot.Recommendations.Advice;
using Bot.Testing;

namespace Bot.Recommendations.Tests.Advice;

public sealed class GoldPersonaTests
{
    [Fact]
    public void The_vignettes_to_build_against_get_acceptable_advice()
    {
        AssertAcceptable(GoldFile.Personas(RepositoryFiles.Path("tests", "Bot.Recommendations.Tests", "Gold", "personas.dev.jsonl")));
    }

    [Fact]
    public void The_held_out_vignettes_get_acceptable_advice()
    {
        AssertAcceptable(GoldFile.Personas(RepositoryFiles.Path("tests", "Bot.Recommendations.Tests", "Gold", "personas.held.jsonl")));
    }

    /// <summary>By a blind author, frozen before the weights were looked at again: 129 of 130 at first sight.</summary>
    [Fact]
    public void The_vignettes_of_a_blind_author_get_acceptable_advice()
    {
        AssertAcceptable(GoldFile.Personas(RepositoryFiles.Path("tests", "Bot.Recommendations.Tests", "Gold", "vignettes.jsonl")));
    }

    /// <summary>98 % of the clear ones and 92 % of the contested ones are acceptable; an unacceptable model never leads.</summary>
    private static void AssertAcceptable(ImmutableArray<Persona> personas)
    {
        var results = personas.Select(persona => (persona, Advice: Recommender.Recommend(persona.Profile, TestKnowledge.Real, TestKnowledge.Weights))).ToArray();

        Assert.Empty(results.Where(r => !SaysNothingFits(r) && r.persona.Unacceptable.Contains(r.Advice.Ranking[0].Model.ToString())).Select(r => r.persona.Id));
        AssertShare(0.98, results.Where(r => !r.persona.Contested).ToArray());
        AssertShare(0.92, results.Where(r => r.persona.Contested).ToArray());
    }

    private static void AssertShare(double least, (Persona Persona, Recommendation Advice)[] results)
    {
        var wrong = results.Where(r => !SaysNothingFits(r) && !r.Persona.Expected.Contains(r.Advice.Ranking[0].Model.ToString())).ToArray();
        Assert.True(
            results.Length - wrong.Length >= least * results.Length,
            $"{wrong.Length} of {results.Length} wrong: {string.Join(", ", wrong.Select(r => $"{r.Persona.Id} {r.Advice.Ranking[0].Model}"))}");
    }

    private static bool SaysNothingFits((Persona Persona, Recommendation Advice) result) =>
        result.Advice.Status is AdviceStatus.NothingFits && result.Persona.Expected.Contains("nothingFits");
}
