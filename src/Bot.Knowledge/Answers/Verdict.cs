using System.Collections.Immutable;
using Bot.Knowledge.Answers.Questions;
using Bot.Knowledge.Claims;
using Bot.Knowledge.Lexicons;
using Bot.Language.Measures;

namespace Bot.Knowledge.Answers;

/// <summary>How the documents' figures stand to the one a question holds ("someone told me 2-4 weeks, is this wrong?").</summary>
/// <param name="Lead">The verdict in a sentence, without the figure itself; null when the question holds none to judge.</param>
internal sealed record Verdict(string? Lead, Measure? Asked, bool AsksWhetherPossible)
{
    private static readonly WordTable Possibility = WordTable.Load("possibility");

    public static Verdict Of(Question question, ImmutableArray<Claim> claims, Lexicon lexicon)
    {
        var kinds = claims.Select(c => lexicon.Criterion(c.Criterion).Figure).Where(k => k != FigureKind.None).Distinct();
        var asked = question.Is(Forms.YesNo) ? kinds.Select(k => FigureReader.First(question.Measures, k)).FirstOrDefault(m => m is not null) : null;
        if (asked is null)
        {
            return new Verdict(Compared(question, claims), null, false);
        }

        var verdict = new Verdict(null, asked, question.Words.Any(Possibility.Contains));
        var fits = claims.Where(c => c.Figure is not null).Select(verdict.Fits).ToImmutableArray();
        return verdict with
        {
            Lead = fits.IsEmpty ? null
                : fits.All(f => f) ? "Yes, the documents bear that out."
                : fits.Any(f => f) ? "On that the documents differ."
                : "No, the documents say otherwise.",
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

    public string RemarkOn(Claim claim) => Asked is null || claim.Figure is null ? "" : Fits(claim) ? " – fits" : " – does not fit";

    private bool Fits(Claim claim)
    {
        var figure = claim.Figure!;
        var (low, high) = (Asked!.MinDays ?? Asked.Min ?? 0, Asked.MaxDays ?? Asked.Max ?? decimal.MaxValue);
        var (least, most) = (figure.MinDays ?? figure.Min ?? 0, figure.OpenEnded ? decimal.MaxValue : figure.MaxDays ?? figure.Max ?? decimal.MaxValue);
        return AsksWhetherPossible && claim.Criterion == Criteria.Moq ? high >= least : low <= most && least <= high;
    }
}
