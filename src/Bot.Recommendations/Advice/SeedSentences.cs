using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Bot.Knowledge.Documents;
using Bot.Recommendations.Evidence;

namespace Bot.Recommendations.Advice;

/// <summary>
/// What can be said of one seed. The buyer's own figure stands at the start of a sentence and nowhere else, so the rest is the same
/// for every buyer: it is worked out once, when first needed, and lives as long as the seed.
/// </summary>
internal sealed class SeedSentences
{
    private const int MostQuotes = 4;

    private static readonly ConditionalWeakTable<ReasonSeed, SeedSentences> Known = [];

    private readonly ReasonSeed _seed;
    private Sentence? _onFigure;
    private Sentence? _onExclusion;
    private Sentence? _speaksFor;
    private Sentence? _speaksAgainst;
    private Sentence? _speaksForNeither;

    private SeedSentences(ReasonSeed seed) => _seed = seed;

    /// <summary>How a figure meets the documents; begins with the figure.</summary>
    public Sentence OnFigure => _onFigure ??= Cited(FigureIs);

    /// <summary>Why a figure excludes the model; begins with the figure.</summary>
    public Sentence OnExclusion => _onExclusion ??= Cited(FigureExcludes);

    public static SeedSentences Of(ReasonSeed seed) => Known.GetValue(seed, static seed => new SeedSentences(seed));

    /// <summary>How a choice meets the documents, by the side its effect is on.</summary>
    public Sentence OnChoice(int effect) => effect switch
    {
        > 0 => _speaksFor ??= Cited(citations => ChoiceIs(effect, citations)),
        < 0 => _speaksAgainst ??= Cited(citations => ChoiceIs(effect, citations)),
        _ => _speaksForNeither ??= Cited(citations => ChoiceIs(effect, citations)),
    };

    private static Sentence Cited(Func<CitationList, string> write)
    {
        var citations = new CitationList();
        var text = write(citations);
        return new Sentence(text, citations.ToImmutable());
    }

    private string FigureExcludes(CitationList citations)
    {
        var verdicts = _seed.Verdicts.Where(verdict => verdict.HasFigure);
        return $" is less than every document gives for {Names.Figure(_seed.Model, _seed.Criterion)}: {ReasonText.Quotes(verdicts, citations, int.MaxValue)}.";
    }

    private string FigureIs(CitationList citations)
    {
        var met = _seed.Verdicts.Where(verdict => !verdict.IsNeutral && verdict.Value > 0).ToImmutableArray();
        var missed = _seed.Verdicts.Where(verdict => !verdict.IsNeutral && verdict.Value <= 0).ToImmutableArray();
        var neutral = _seed.Verdicts.Where(verdict => verdict.IsNeutral).ToImmutableArray();
        var subject = Names.Figure(_seed.Model, _seed.Criterion);
        var parts = new List<string>();
        if (met.Length > 0)
        {
            parts.Add($" is enough for {subject} {Names.InDocuments(met.Length, met.Length + missed.Length)}: {ReasonText.Quotes(met, citations, MostQuotes)}");
        }

        if (missed.Length > 0)
        {
            parts.Add(met.IsEmpty
                ? $" is too little for {subject} {Names.InDocuments(missed.Length, missed.Length)}: {ReasonText.Quotes(missed, citations, MostQuotes)}"
                : $"{(missed.Length == 1 ? "another asks" : "others ask")} for more: {ReasonText.Quotes(missed, citations, MostQuotes)}");
        }

        if (neutral.Length > 0)
        {
            parts.Add($"{(parts.Count == 0 ? $": for {subject} " : "")}{(neutral.Length == 1 ? "one leaves it open" : "others leave it open")}: {ReasonText.Quotes(neutral, citations, 2)}");
        }

        return string.Join("; ", parts) + ".";
    }

    private string ChoiceIs(int effect, CitationList citations)
    {
        var side = _seed.Verdicts.Where(verdict => effect >= 0 ? verdict.Value > 0 : verdict.Value < 0).ToImmutableArray();
        var other = _seed.Verdicts.Except(side).ToImmutableArray();
        var (first, rest) = side.IsEmpty ? (other, ImmutableArray<Verdict>.Empty) : (side, other);
        var link = effect > 0 ? "and" : effect < 0 ? "but" : "while";
        var text = $"{_seed.Says}, {link} for {Names.Of(_seed.Model)} {Names.DocumentsSay(first.Length)} {ReasonText.Quotes(first, citations, 3)}";
        return rest.IsEmpty ? text + "." : $"{text}; otherwise {ReasonText.Quotes(rest, citations, 2)}.";
    }

    /// <param name="Text">Refers to <see cref="Citations"/> as <c>[n]</c>.</param>
    internal sealed record Sentence(string Text, ImmutableArray<Citation> Citations)
    {
        public string StartingWith(string figure) => ReasonText.Capital(figure) + Text;
    }
}
