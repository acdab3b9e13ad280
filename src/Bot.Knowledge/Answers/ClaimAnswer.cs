using System.Collections.Immutable;
using Bot.Knowledge.Answers.Questions;
using Bot.Knowledge.Claims;
using Bot.Knowledge.Lexicons;

namespace Bot.Knowledge.Answers;

/// <summary>Answers from claims: criterion by criterion, model by model, every document's own words.</summary>
internal sealed class ClaimAnswer(KnowledgeBase knowledge, Question question, Focus focus)
{
    private const int MostBullets = 7;
    private const int MostWords = 6;
    private static readonly WordTable Insisting = WordTable.Load("insisting");
    private readonly ClaimSelection _selection = new(knowledge, question);

    private sealed record Group(string Criterion, Model Model, ImmutableArray<Claim> Claims)
    {
        public bool HasFigure => Claims.Any(c => c.Figure is not null);
    }

    /// <summary>The answer, or the refusal that fits, or null when no claim speaks of it at all.</summary>
    public Answer? Write(Topic topic, Topic next)
    {
        ImmutableArray<Group> groups = [.. focus.Criteria.SelectMany(c => focus.ModelsOrAll.Select(m => new Group(c, m, _selection.Of(m, c, focus.Industry))))];
        if (Refusal(groups, topic) is { } refusal)
        {
            return refusal;
        }

        groups = Ordered(Kept([.. groups.Where(g => !g.Claims.IsEmpty)]));
        if (groups.IsEmpty)
        {
            return null;
        }

        var draft = new AnswerDraft(knowledge);
        var verdict = Verdict.Of(question, [.. groups.SelectMany(g => g.Claims)], knowledge.Lexicon);
        groups = verdict.Judged.IsEmpty ? groups : [.. groups.Where(g => verdict.Judged.Contains(g.Criterion, StringComparer.Ordinal) || IsNamed(g.Criterion))];
        if (verdict.Lead is { } lead)
        {
            draft.Line(lead);
        }

        if (groups.Length > 1 && groups.Sum(g => g.Claims.Length) > MostBullets)
        {
            WriteTogether(groups, draft, verdict);
        }
        else
        {
            groups.ToList().ForEach(g => WriteGroup(g, draft, verdict));
        }

        SentenceSupplement.Add(question, focus, knowledge, draft);
        var disagreement = groups.Any(g => EvidenceOf(g).Disagrees);
        var plan = new AnswerPlan(next, Confidence(), disagreement, FollowUpQuestions.After(next, knowledge), Table(groups, draft));
        return draft.Finish(plan);
    }

    // Asked of no model in particular, words come by how well they fit the question, and not all of them.
    private ImmutableArray<Group> Kept(ImmutableArray<Group> groups)
    {
        if (!focus.Models.IsEmpty || groups.Any(g => g.HasFigure) || groups.Sum(g => g.Claims.Length) <= MostWords)
        {
            return groups;
        }

        var kept = groups.SelectMany(g => g.Claims).OrderByDescending(_selection.Telling).ThenBy(c => c.Document, StringComparer.Ordinal)
            .ThenBy(c => c.Source.Line).ThenBy(c => c.Source.Start).Take(MostWords).ToHashSet();
        return [.. groups.Select(g => g with { Claims = [.. g.Claims.Where((c, i) => i == 0 || kept.Contains(c))] })
            .OrderByDescending(g => g.Claims.Max(_selection.Telling))];
    }

    // A model that no document speaks of is not answered from its neighbours; nor a figure asked for with words.
    private Answer? Refusal(ImmutableArray<Group> groups, Topic topic)
    {
        if (groups.SelectMany(g => g.Claims).Any(c => StageAsked.IsBeyond(c.Source, question)))
        {
            return Refusals.Unknown(knowledge, topic);
        }

        var figures = focus.Criteria.Where(c => knowledge.Lexicon.Criterion(c).Figure != FigureKind.None && c != Criteria.OdmDevelopmentCost).ToImmutableArray();
        var first = focus.Criteria[0];
        if (focus.Models is [var only] && !figures.IsEmpty && groups.All(g => g.Claims.IsEmpty))
        {
            return Refusals.NoClaim(only, first, knowledge, topic, figure: false);
        }

        var silent = groups.Where(g => question.Models.Contains(g.Model) && g.Claims.IsEmpty).Select(g => (Model?)g.Model).FirstOrDefault();
        if (silent is { } model && question.Models.Length > 1 && question.Is(Forms.YesNo) && figures.Length == 1 && focus.Criteria.Length == 1)
        {
            return Refusals.NoClaim(model, first, knowledge, topic, figure: false);
        }

        var named = question.Criteria.Any(c => c.Named && figures.Contains(c.Criterion)) && (question.Words.Length <= 6 || !question.Measures.IsEmpty);
        var wantsFigure = question.Is(Forms.Figure) || named || question.Words.Length <= 4;
        // Where no document gives a figure at all, only who insists on one is refused.
        wantsFigure &= figures.Any(c => HasFigures(c)) || !question.Measures.IsEmpty || question.Words.Any(Insisting.Contains);
        var takesWords = question.Is(Forms.Comparison | Forms.Superlative | Forms.Why | Forms.YesNo);
        var asked = groups.Where(g => figures.Contains(g.Criterion)).ToImmutableArray();
        if (figures.IsEmpty || !wantsFigure || takesWords || asked.Any(g => g.HasFigure) || asked.All(g => g.Claims.IsEmpty))
        {
            return null;
        }

        if (focus.Industry is not null && SentenceSupplement.WithFigure(question, focus, knowledge))
        {
            return null;
        }

        return focus.Models is [var alone]
            ? Refusals.NoClaim(alone, figures[0], knowledge, topic, figure: true)
            : Refusals.NoFigure(figures[0], knowledge, topic);
    }

    // "Is $20,000 enough?" wants no minimum order.
    private bool IsNamed(string criterion) =>
        knowledge.Lexicon.Criterion(criterion).Figure == FigureKind.None || question.Criteria.Any(c => c.Named && c.Criterion == criterion);

    // Asked of one model that the documents give in words only, the words are the answer.
    private bool HasFigures(string criterion) => focus.Models is [var only]
        ? knowledge.About(only, criterion).Any(c => c.Figure is not null) : knowledge.HasFigures(criterion);

    // Many claims on several models: one line for each model under each criterion.
    private void WriteTogether(ImmutableArray<Group> groups, AnswerDraft draft, Verdict verdict)
    {
        foreach (var criterion in groups.GroupBy(g => g.Criterion, StringComparer.Ordinal))
        {
            draft.Line($"{Title(criterion.Key)}:");
            foreach (var group in criterion)
            {
                draft.Together(
                    Refusals.NameOf(group.Model, knowledge) + Remark(group, EvidenceOf(group)),
                    group.Claims.Select(c => (c, verdict.RemarkOn(c))));
            }
        }
    }

    private string Title(string criterion)
    {
        var rule = knowledge.Lexicon.Criterion(criterion);
        var senses = focus.Criteria.Count(c => knowledge.Lexicon.Criterion(c).Sense is not null);
        return char.ToUpperInvariant(rule.Name[0]) + rule.Name[1..] + (senses > 1 && rule.Sense is { } sense ? $" ({sense})" : "");
    }

    private void WriteGroup(Group group, AnswerDraft draft, Verdict verdict)
    {
        var evidence = EvidenceOf(group);
        draft.Line($"{Title(group.Criterion)}, {Refusals.NameOf(group.Model, knowledge)}{Remark(group, evidence)}:");
        foreach (var claim in group.Claims)
        {
            draft.Claim(claim, verdict.RemarkOn(claim) + (StageAsked.In(claim.Source, question) is { } stage ? $" – that is {stage}" : ""));
        }
    }

    // Of everything the documents say when no industry narrows it: what was left out for length disagrees all the same.
    private Evidence EvidenceOf(Group group) => Evidences.Of(
        group.Model, group.Criterion, focus.Industry is null ? [.. knowledge.About(group.Model, group.Criterion)] : group.Claims, knowledge);

    private string Remark(Group group, Evidence evidence)
    {
        var elsewhere = focus.Industry is { } industry && group.Claims.All(c => c.Industry != industry)
            && !group.Claims.Any(c => knowledge.DocumentsNaming(industry).Contains(c.Document));
        return elsewhere ? $" – nothing on {focus.Industry} in particular; in general"
            : evidence.Disagrees ? " – the documents disagree"
            : group.Claims.Select(c => c.Document).Distinct(StringComparer.Ordinal).Count() == 1 ? " – one document says"
            : "";
    }

    // "Which takes longest?": the extreme first.
    private ImmutableArray<Group> Ordered(ImmutableArray<Group> groups)
    {
        if (!question.Is(Forms.Superlative) || Superlatives.WantsMost(question) is not { } most)
        {
            return groups;
        }

        var sorted = groups.Select(g => g with { Claims = Superlatives.Sort(g.Claims, most) });
        return [.. sorted.OrderBy(g => focus.Criteria.IndexOf(g.Criterion)).ThenBy(g => Superlatives.Rank(g.Claims[0], most))];
    }

    private AnswerTable? Table(ImmutableArray<Group> groups, AnswerDraft draft)
    {
        var models = groups.Select(g => g.Model).Distinct().Order().ToImmutableArray();
        if (models.Length < 2)
        {
            return null;
        }

        var rows = groups.Select(g => g.Criterion).Distinct(StringComparer.Ordinal).Select(c => (ImmutableArray<string>)
        [
            knowledge.Lexicon.Criterion(c).Name,
            .. models.Select(m => string.Join("; ", groups.Where(g => g.Model == m && g.Criterion == c).SelectMany(g => g.Claims).Select(draft.Short))),
        ]);
        return new AnswerTable(["", .. models.Select(m => Refusals.NameOf(m, knowledge))], [.. rows]);
    }

    private double Confidence()
    {
        var weight = question.Criteria.IsEmpty ? 3 : question.Criteria.Max(c => c.Weight);
        return Math.Round(Math.Min(0.98, 0.55 + (0.09 * weight)), 2);
    }
}
