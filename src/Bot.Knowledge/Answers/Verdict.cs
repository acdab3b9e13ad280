using System.Collections.Immutable;
using Bot.Knowledge.Answers.Questions;
using Bot.Knowledge.Claims;
using Bot.Knowledge.Lexicons;
using Bot.Language.Measures;

namespace Bot.Knowledge.Answers;

/// <summary>How the documents' figures stand to the one a question holds ("someone told me 2-4 weeks, is this wrong?").</summary>
/// <param name="Lead">The verdict in a sentence, without the figure itself; null when the question holds none to judge.</param>
/// <param name="Judged">The criteria whose figures are of the asked one's kind: units are not held against months.</param>
internal sealed record Verdict(string? Lead, Measure? Asked, Verdict.Test How, ImmutableArray<string> Judged)
{
    private static readonly WordTable Possibility = WordTable.Load("possibility");
    private static readonly WordTable Sufficing = WordTable.Load("sufficing");
    private static readonly WordTable Excess = WordTable.Load("excess");
    private static readonly WordTable Shortness = WordTable.Load("shortness");
    private static readonly WordTable Greatness = WordTable.Load("greatness");

    internal enum Test { Same, Enough, EnoughUnits, TooLittle, TooMuch }

    public static Verdict Of(Question question, ImmutableArray<Claim> claims, Lexicon lexicon)
    {
        var kinds = claims.Select(c => lexicon.Criterion(c.Criterion).Figure).Where(k => k != FigureKind.None).Distinct();
        var found = question.Is(Forms.YesNo)
            ? kinds.Select(k => (Kind: k, Asked: Asking(question.Measures, k))).OrderBy(f => f.Kind is FigureKind.Quantity).FirstOrDefault(f => f.Asked is not null) : default;
        if (found.Asked is null)
        {
            return new Verdict(Compared(question, claims), null, Test.Same, []);
        }

        ImmutableArray<string> judged = [.. claims.Select(c => c.Criterion).Distinct(StringComparer.Ordinal).Where(c => lexicon.Criterion(c).Figure == found.Kind)];
        var verdict = new Verdict(null, found.Asked, TestOf(question), judged);
        var fits = claims.Where(verdict.Judges).Select(verdict.Fits).ToImmutableArray();
        return verdict with
        {
            Lead = fits.IsEmpty ? null
                : fits.All(f => f) ? "Yes, the documents bear that out."
                : fits.Any(f => f) ? "On that the documents differ."
                : "No, the documents say otherwise.",
        };
    }

    // Money and time are never pieces.
    private static Measure? Asking(ImmutableArray<Measure> measures, FigureKind kind) =>
        kind is FigureKind.Quantity && measures.Any(m => m.Kind is MeasureKind.Money or MeasureKind.Duration) && !measures.Any(m => m.Unit is not null && FigureReader.Fits(m, kind))
            ? null : FigureReader.First(measures, kind);

    // "Too few?", "below the minimum?" ask the opposite of "enough?".
    private static Test TestOf(Question question)
    {
        var words = question.Words;
        for (var i = 0; i + 1 < words.Length; i++)
        {
            if (Excess.Contains(words[i]) && (Shortness.Contains(words[i + 1]) || Greatness.Contains(words[i + 1])))
            {
                return Shortness.Contains(words[i + 1]) ? Test.TooLittle : Test.TooMuch;
            }
        }

        return words.Any(Sufficing.Contains) ? Test.Enough : words.Any(Possibility.Contains) ? Test.EnoughUnits : Test.Same;
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

    public string RemarkOn(Claim claim) => !Judges(claim) ? "" : (How, Fits(claim)) switch
    {
        (Test.TooLittle, true) => " – asks for more",
        (Test.TooLittle, false) => " – is reached",
        (Test.TooMuch, true) => " – is less",
        (Test.TooMuch, false) => " – goes that far",
        (_, true) => " – fits",
        _ => " – does not fit",
    };

    private bool Judges(Claim claim) => Asked is not null && claim.Figure is not null && Judged.Contains(claim.Criterion, StringComparer.Ordinal);

    private bool Fits(Claim claim)
    {
        var figure = claim.Figure!;
        var (low, high) = (Asked!.MinDays ?? Asked.Min ?? 0, Asked.MaxDays ?? Asked.Max ?? decimal.MaxValue);
        var (least, most) = (figure.MinDays ?? figure.Min ?? 0, figure.OpenEnded ? decimal.MaxValue : figure.MaxDays ?? figure.Max ?? decimal.MaxValue);
        return How switch
        {
            Test.Enough => high >= least,
            Test.EnoughUnits when claim.Criterion == Criteria.Moq => high >= least,
            Test.TooLittle => high < least,
            Test.TooMuch => low > most,
            _ => low <= most && least <= high,
        };
    }
}
