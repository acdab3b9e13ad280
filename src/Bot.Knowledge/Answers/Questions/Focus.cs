using System.Collections.Immutable;
using Bot.Knowledge.Claims;
using Bot.Knowledge.Lexicons;
using Bot.Language.Measures;

namespace Bot.Knowledge.Answers.Questions;

/// <summary>What is asked for once the conversation has filled in what the question leaves out.</summary>
/// <param name="Models">Those asked for; empty means all.</param>
/// <param name="Clear">A criterion was named, or paraphrased in more than a word.</param>
/// <param name="Leans">It asks on from what was asked before.</param>
public sealed record Focus(ImmutableArray<Model> Models, ImmutableArray<string> Criteria, string? Industry, bool Clear, bool Leans)
{
    private const double MeasureWeight = 5;
    private const int LeastBareCount = 10;
    private const double Near = 0.65;
    private const double ClearWeight = 4;
    private const int FragmentLength = 4;
    private const int ShortLength = 6;
    private const double OfBroad = 0.8;
    private const double DefiningWeight = 6;

    // Almost any question sounds a little like these; a guess at something narrower is better.
    private static readonly ImmutableArray<string> Broad = [Claims.Criteria.BestFor, Claims.Criteria.Services];

    private static readonly WordTable CarryingOn = WordTable.Load("carriesOn");
    private static readonly PhraseTable AllModels = new(WordingFile.Lines("allModels").Select(p => Phrase.Parse("all", p)));

    /// <summary>The documents asked about by name; empty when any may answer.</summary>
    public ImmutableArray<string> Documents { get; init; } = [];

    public ImmutableArray<Model> ModelsOrAll => Models.IsEmpty ? [Model.OEM, Model.ODM, Model.CM] : Models;

    internal static Focus Of(Question question, Topic topic, Lexicon lexicon)
    {
        var leans = IsLeaning(question);
        var asked = Ranked(question, lexicon);
        if (Corrects(question))
        {
            asked = asked.RemoveAll(a => !a.Named);
        }

        var models = question.Models.IsEmpty && (leans || asked.IsEmpty) ? Carried(question, topic) : question.Models;
        var criteria = asked.Select(a => a.Criterion).ToImmutableArray();
        var carries = leans && (criteria.IsEmpty || (StartsWithAnd(question) && !asked[0].Named && question.Words.Any(CarryingOn.Contains)));
        if (carries && !AsksWhatItIs(question))
        {
            criteria = [.. topic.Criteria.Concat(criteria).Distinct(StringComparer.Ordinal)];
        }

        var industry = question.Is(Forms.General) ? null : question.Industry ?? topic.Industry;
        var clear = carries || asked.Any(a => a.Named || a.Weight >= ClearWeight);
        models = criteria.Contains(Claims.Criteria.Models) ? [] : models;
        return new Focus(models, WithKin(criteria, asked, lexicon), industry, clear, leans);
    }

    // The criteria about as clearly asked for as the clearest; what figures the question itself holds counts too.
    private static ImmutableArray<Asked> Ranked(Question question, Lexicon lexicon)
    {
        var asked = question.Criteria.Where(a => a.Criterion != Claims.Criteria.Definition)
            .Select(a => a.Named || !Broad.Contains(a.Criterion) ? a : a with { Weight = a.Weight * OfBroad }).ToList();
        foreach (var measured in Measured(question, lexicon).Where(c => !asked.Exists(a => a.Criterion == c && a.Weight >= MeasureWeight)))
        {
            asked.RemoveAll(a => a.Criterion == measured);
            asked.Add(new Asked(measured, MeasureWeight, false));
        }

        var defines = question.Criteria.Any(a => a.Criterion == Claims.Criteria.Definition && (a.Named || a.Weight >= DefiningWeight));
        if (asked.Count == 0 || (defines && !question.Models.IsEmpty && asked.TrueForAll(a => !a.Named && Broad.Contains(a.Criterion))))
        {
            return [];
        }

        // Who names the figure wanted is never given the figure of a neighbour.
        bool IsFigure(Asked a) => lexicon.Criterion(a.Criterion).Figure != FigureKind.None;
        var named = asked.Exists(a => a.Named && IsFigure(a));
        asked.RemoveAll(a => named && !a.Named && IsFigure(a));
        // "Is $20,000 enough?" is asked of costs only; a bare number may count anything.
        var isPlain = question.Measures.Any(m => m.Currency is not null || m.Unit is not null);
        var kinds = isPlain && Standard.IsBounded(question) ? Measured(question, lexicon).Select(c => lexicon.Criterion(c).Figure).ToImmutableArray() : [];
        asked.RemoveAll(a => !kinds.IsEmpty && (!a.Named || a.Criterion == Claims.Criteria.Terminology) && a.Criterion != Claims.Criteria.BestFor && !kinds.Contains(lexicon.Criterion(a.Criterion).Figure));
        asked.RemoveAll(a => a.Criterion == Claims.Criteria.Moq && !a.Named && CountsTime(question) && asked.Count > 1);
        var top = asked.Max(a => a.Weight);
        return
        [
            .. asked.Where(a => a.Weight >= top * Near)
                .OrderByDescending(a => a.Weight).ThenBy(a => a.Criterion, StringComparer.Ordinal)
                .Take(3),
        ];
    }

    // "How many months" asks for no quantity.
    private static bool CountsTime(Question question) => question.Words.Zip(question.Words.Skip(1))
        .Any(pair => pair.First.Text == "many" && pair.Second.Text is "weeks" or "months" or "days" or "years");

    private static IEnumerable<string> Measured(Question question, Lexicon lexicon)
    {
        foreach (var measure in question.Measures)
        {
            var kind = FigureReader.Fits(measure, FigureKind.Money) ? Claims.Criteria.UpfrontCost
                : FigureReader.Fits(measure, FigureKind.Duration) ? Claims.Criteria.LeadTime
                : (measure.Unit is not null || IsBareCount(measure, question)) && FigureReader.Fits(measure, FigureKind.Quantity) ? Claims.Criteria.Moq
                : null;
            if (kind is not null && lexicon.Criteria.ContainsKey(kind))
            {
                yield return kind;
            }
        }
    }

    // "Is 200 enough for OEM?"
    private static bool IsBareCount(Measure measure, Question question) =>
        question.Is(Forms.YesNo) && !question.Models.IsEmpty && measure.Min >= LeastBareCount && !question.Criteria.Any(c => c.Named);

    // "Risk" may mean more than one of the criteria.
    private static ImmutableArray<string> WithKin(ImmutableArray<string> criteria, ImmutableArray<Asked> asked, Lexicon lexicon) =>
        asked.Length > 1
            ? criteria
            : [.. criteria.SelectMany(c => lexicon.Criterion(c).Also.Prepend(c)).Distinct(StringComparer.Ordinal)];

    private static ImmutableArray<Model> Carried(Question question, Topic topic)
    {
        // "Which one is lowest?" after one model, "all three?": asked of every model again.
        var ranks = question.Is(Forms.Superlative) && topic.Models.Length == 1 && question.Words.Any(w => w.Text is "which" or "who" or "what");
        if (ranks || !AllModels.Match(question.Words).IsEmpty)
        {
            return [];
        }

        if (topic.Models is [Model.OEM or Model.ODM] && question.Words.Any(w => w.Text == "both"))
        {
            return [Model.OEM, Model.ODM];
        }

        var other = question.Words.Any(w => w.Text == "other") && !question.Is(Forms.General) && topic.Models is [Model.OEM or Model.ODM];
        return other ? [topic.Models[0] == Model.OEM ? Model.ODM : Model.OEM] : topic.Models;
    }

    // "No wait, mirrors": takes back one thing and asks the same again.
    private static bool Corrects(Question question) =>
        question.Words.Length is > 1 and <= FragmentLength && question.Words[0].Text is "no" or "wait" or "sorry" or "rather" or "actually" or "oops"
        && question.Words[1].Text != "time";

    private static bool AsksWhatItIs(Question question) => question.Is(Forms.Definition) && !question.Models.IsEmpty && question.Words.Length > 2
        && !StartsWithAnd(question) && !question.Is(Forms.Leaning);

    private static bool IsLeaning(Question question) =>
        question.Words.Length <= FragmentLength || question.Is(Forms.Leaning) || StartsWithAnd(question)
        || (question.Words.Length <= ShortLength && question.Criteria.IsEmpty && question.Models.IsEmpty && question.Is(Forms.Figure));

    private static bool StartsWithAnd(Question question) =>
        question.Words.Take(2).Any(w => w.Text is "and" or "but" or "sorry") || (question.Words is [{ Text: "what" or "how" }, { Text: "about" }, ..]);
}
