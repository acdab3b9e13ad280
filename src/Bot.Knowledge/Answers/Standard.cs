using System.Collections.Immutable;
using Bot.Knowledge.Answers.Questions;
using Bot.Knowledge.Claims;
using Bot.Knowledge.Lexicons;
using Bot.Language.Measures;

namespace Bot.Knowledge.Answers;

/// <summary>The figures a question holds against the documents', and what it wants to hear of them.</summary>
internal sealed record Standard(ImmutableArray<Measure> Measures, Bound Bound, Judged Judged)
{
    private static readonly WordTable Possibility = WordTable.Load("possibility");
    private static readonly WordTable Stating = WordTable.Load("statesFigure");
    private static readonly PhraseTable Bounds = new(new[] { Bound.Enough, Bound.TooLittle, Bound.TooMuch }
        .SelectMany(b => WordingFile.Lines("bound" + b).Select(p => Phrase.Parse(b.ToString(), p))));

    /// <summary>Null when there is nothing to judge.</summary>
    /// <param name="earlier">What the conversation judged before, where the question leans on it.</param>
    public static Standard? Of(Question question, Judged? earlier)
    {
        if (question.Is(Forms.YesNo) && !question.Measures.IsEmpty)
        {
            return new Standard(question.Measures, BoundOf(question), new Judged(question.Text, BoundOf(question)));
        }

        if (earlier is null || question.Is(Forms.Why | Forms.Comparison))
        {
            return null;
        }

        var kept = question.Measures.IsEmpty ? earlier : earlier with { Figures = question.Text };
        return new Standard(question.Measures.IsEmpty ? MeasureReader.Read(earlier.Figures) : question.Measures, earlier.Bound, kept);
    }

    /// <summary>Whether the question asks if a figure is enough, or too little, or too much.</summary>
    public static bool IsBounded(Question question) => question.Is(Forms.YesNo) && !Bounds.Match(question.Words).IsEmpty;

    /// <summary>The figure to hold against the claim's: of its own kind and currency.</summary>
    public Measure? For(Claim claim, Lexicon lexicon) =>
        claim.Figure is { } figure && FigureReader.First(Measures, lexicon.Criterion(claim.Criterion).Figure) is { } asked
        && (asked.Currency is null || figure.Currency is null || asked.Currency == figure.Currency) ? asked : null;

    /// <summary>Whether the figure asked about serves where the document gives this one.</summary>
    public bool Serves(Measure asked, Figure figure)
    {
        var (low, high) = (asked.MinDays ?? asked.Min ?? 0, asked.MaxDays ?? asked.Max ?? decimal.MaxValue);
        var (least, most) = (figure.MinDays ?? figure.Min ?? 0, figure.OpenEnded ? decimal.MaxValue : figure.MaxDays ?? figure.Max ?? decimal.MaxValue);
        return Bound switch
        {
            Bound.Enough or Bound.TooLittle => high >= least,
            Bound.TooMuch => low <= most,
            _ => low <= most && least <= high,
        };
    }

    private static Bound BoundOf(Question question)
    {
        var named = Bounds.Match(question.Words).OrderByDescending(m => m.Phrase.Weight).Select(m => (Bound?)Enum.Parse<Bound>(m.Id)).FirstOrDefault();
        return named ?? (question.Words.Any(Possibility.Contains) && !question.Words.Any(Stating.Contains) ? Bound.Enough : Bound.Within);
    }
}
