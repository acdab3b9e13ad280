using System.Collections.Immutable;
using Bot.Knowledge.Answers.Questions;
using Bot.Knowledge.Claims;
using Bot.Knowledge.Lexicons;

namespace Bot.Knowledge.Answers;

/// <summary>Answers from claims: criterion by criterion, model by model, every document's own words.</summary>
internal sealed class ClaimAnswer(KnowledgeBase knowledge, Question question, Focus focus, Standard? standard)
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
        ImmutableArray<Group> groups = [.. focus.Criteria.SelectMany(c => focus.ModelsOrAll.Select(m => new Group(c, m, _selection.Of(m, c, focus.Industry, focus.Documents))))];
        if (Refusal(groups, topic) is { } refusal)
        {
            return refusal;
        }

        var silent = Silent(groups);
        groups = Ordered(Kept([.. groups.Where(g => !g.Claims.IsEmpty)]));
        if (groups.IsEmpty)
        {
            return null;
        }

        var draft = new AnswerDraft(knowledge);
        var verdict = Verdict.Of(question, standard, [.. groups.SelectMany(g => g.Claims)], knowledge.Lexicon);
        if ((verdict.Lead ?? NoFigureLead(groups)) is { } lead)
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

        silent.ForEach(draft.Line);
        SentenceSupplement.Add(question, focus, knowledge, draft);
        var disagreement = groups.Any(g => EvidenceOf(g).Disagrees);
        var plan = new AnswerPlan(next, Confidence(), disagreement, FollowUpQuestions.After(next, knowledge), Table(groups, draft));
        return draft.Finish(plan);
    }

    // Asked of no model in particular, words come by how well they fit the question: not all of them, but each document's.
    private ImmutableArray<Group> Kept(ImmutableArray<Group> groups)
    {
        if (!focus.Models.IsEmpty || groups.Any(g => g.HasFigure) || groups.Sum(g => g.Claims.Length) <= MostWords)
        {
            return groups;
        }

        var kept = groups.SelectMany(g => g.Claims).OrderByDescending(_selection.Telling).ThenBy(c => c.Document, StringComparer.Ordinal)
            .ThenBy(c => c.Source.Line).ThenBy(c => c.Source.Start).Take(MostWords).ToHashSet();
        kept.UnionWith(groups.SelectMany(g => g.Claims.DistinctBy(c => c.Document, StringComparer.Ordinal)));
        return [.. groups.Select(g => g with { Claims = [.. g.Claims.Where(kept.Contains)] })
            .OrderByDescending(g => g.Claims.Max(_selection.Telling))];
    }

    // Of models asked side by side, the one that no document speaks of is named, not left out.
    private List<string> Silent(ImmutableArray<Group> groups) => question.Models.Length < 2 ? [] :
    [
        .. groups.Where(g => g.Claims.IsEmpty && groups.Any(o => o.Criterion == g.Criterion && !o.Claims.IsEmpty))
            .Select(g => $"{Title(g.Criterion)}, {Refusals.NameOf(g.Model, knowledge)}: no document says."),
    ];

    // A model that no document speaks of is not answered from its neighbours; nor a figure asked for with words.
    private Answer? Refusal(ImmutableArray<Group> groups, Topic topic)
    {
        if (groups.SelectMany(g => g.Claims).Any(c => StageAsked.IsBeyond(c.Source, question)))
        {
            return Refusals.Unknown(knowledge, topic);
        }

        var figures = Figures();
        var first = focus.Criteria[0];
        if (focus.Models is [var only] && !figures.IsEmpty && groups.All(g => g.Claims.IsEmpty))
        {
            return Refusals.NoClaim(only, first, knowledge, topic with { Industry = focus.Industry }, figure: false);
        }

        var silent = groups.Where(g => question.Models.Contains(g.Model) && g.Claims.IsEmpty).Select(g => (Model?)g.Model).FirstOrDefault();
        if (silent is { } model && question.Models.Length > 1 && question.Is(Forms.YesNo) && figures.Length == 1 && focus.Criteria.Length == 1)
        {
            return Refusals.NoClaim(model, first, knowledge, topic, figure: false);
        }

        return !LacksFigure(groups) || !Insists ? null
            : focus.Models is [var alone] ? Refusals.NoClaim(alone, figures[0], knowledge, topic with { Industry = focus.Industry }, figure: true)
            : Refusals.NoFigure(figures[0], knowledge, topic);
    }

    private bool Insists => !question.Measures.IsEmpty || question.Words.Any(Insisting.Contains);

    // Who asks for the figure and does not insist on one hears that there is none, and then the words.
    private string? NoFigureLead(ImmutableArray<Group> groups) =>
        LacksFigure(groups) ? Refusals.InWordsOnly(focus.Models is [var alone] ? alone : null, Figures()[0], knowledge) : null;

    private ImmutableArray<string> Figures() =>
        [.. focus.Criteria.Where(c => knowledge.Lexicon.Criterion(c).Figure != FigureKind.None && c != Criteria.OdmDevelopmentCost)];

    // A figure is asked for and no claim gives one.
    private bool LacksFigure(ImmutableArray<Group> groups)
    {
        var figures = Figures();
        var named = question.Criteria.Any(c => c.Named && figures.Contains(c.Criterion)) && (question.Words.Length <= 6 || !question.Measures.IsEmpty);
        var wantsFigure = question.Is(Forms.Figure) || named || question.Words.Length <= 4;
        // Where no document gives a figure at all, only who insists on one is told so.
        wantsFigure &= figures.Any(knowledge.HasFigures) || Insists;
        var takesWords = question.Is(Forms.Comparison | Forms.Superlative | Forms.Why | Forms.YesNo);
        var asked = groups.Where(g => figures.Contains(g.Criterion)).ToImmutableArray();
        return !figures.IsEmpty && wantsFigure && !takesWords && !asked.Any(g => g.HasFigure) && !asked.All(g => g.Claims.IsEmpty)
            && (focus.Industry is null || !SentenceSupplement.WithFigure(question, focus, knowledge));
    }

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
    private Evidence EvidenceOf(Group group) => focus.Industry is null && focus.Documents.IsEmpty
        ? Evidences.Of(group.Model, group.Criterion, knowledge)
        : Evidences.Of(group.Model, group.Criterion, group.Claims, knowledge);

    private string Remark(Group group, Evidence evidence)
    {
        var elsewhere = focus.Documents.IsEmpty && focus.Industry is { } industry && group.Claims.All(c => c.Industry != industry)
            && !group.Claims.Any(c => knowledge.DocumentsNaming(industry).Contains(c.Document));
        return elsewhere ? $" – nothing on {focus.Industry} in particular; in general"
            : evidence.Disagrees ? evidence.Documents.Length > 1 ? " – the documents disagree" : " – one document, which puts it in more than one way"
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
