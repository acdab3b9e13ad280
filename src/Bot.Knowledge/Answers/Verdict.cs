using System.Collections.Immutable;
using Bot.Knowledge.Answers.Questions;
using Bot.Knowledge.Claims;
using Bot.Knowledge.Lexicons;

namespace Bot.Knowledge.Answers;

/// <summary>How the documents' figures stand to the one a question holds ("someone told me 2-4 weeks, is this wrong?").</summary>
/// <param name="Lead">The verdict in a sentence, without the figure itself; null when the question holds none to judge.</param>
internal sealed record Verdict(string? Lead, Standard? Standard, Lexicon Lexicon)
{
    public static Verdict Of(Question question, Standard? standard, ImmutableArray<Claim> claims, Lexicon lexicon)
    {
        var verdict = new Verdict(null, standard, lexicon);
        var judged = claims.Select(c => (c.Model, Serves: verdict.Serves(c))).Where(x => x.Serves is not null).ToImmutableArray();
        if (standard is null || judged.IsEmpty)
        {
            return new Verdict(Compared(question, claims), null, lexicon);
        }

        var wanted = standard.Bound is Bound.Within or Bound.Enough;
        var ofModels = judged.GroupBy(j => j.Model).ToImmutableArray();
        return verdict with
        {
            Lead = judged.All(j => j.Serves == wanted) ? "Yes, the documents bear that out."
                : judged.All(j => j.Serves != wanted) ? "No, the documents say otherwise."
                : ofModels.All(m => m.All(j => j.Serves == m.First().Serves)) ? "That depends on the model."
                : "On that the documents differ.",
        };
    }

    // "Is OEM cheaper than ODM?": what the documents say of the first, higher or lower.
    private static string? Compared(Question question, ImmutableArray<Claim> claims)
    {
        if (!question.Is(Forms.YesNo) || question.Models is not [var first, var second] || Superlatives.WantsMost(question) is not { } most)
        {
            return null;
        }

        var wanted = most ? Direction.Higher : Direction.Lower;
        var borne = claims.Where(c => c.Direction is not null)
            .Where(c => c.Model == first || c.Model == second)
            .Select(c => c.Direction == wanted == (c.Model == first))
            .Distinct().ToImmutableArray();
        return borne switch
        {
            [true] => "Yes, the documents say so.",
            [false] => "No, the documents say the opposite.",
            [_, _] => "It depends: on that the documents differ.",
            _ => null,
        };
    }

    public string RemarkOn(Claim claim) => Serves(claim) switch { true => " – fits", false => " – does not fit", null => "" };

    private bool? Serves(Claim claim) => Standard?.For(claim, Lexicon) is { } asked ? Standard.Serves(asked, claim.Figure!) : null;
}
