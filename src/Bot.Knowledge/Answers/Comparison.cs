using System.Collections.Immutable;
using Bot.Knowledge.Answers.Questions;
using Bot.Knowledge.Claims;
using Bot.Knowledge.Documents;

namespace Bot.Knowledge.Answers;

/// <summary>"What is the difference between OEM and ODM?": the main criteria side by side, each document given its turn.</summary>
internal static class Comparison
{
    private static readonly string[] Main =
        [Criteria.DesignOwnership, Criteria.Customization, Criteria.Moq, Criteria.UpfrontCost, Criteria.LeadTime, Criteria.BestFor];

    /// <param name="documents">Only what these say; empty for all.</param>
    public static Answer Write(ImmutableArray<Model> models, KnowledgeBase knowledge, Topic next, ImmutableArray<string> documents = default)
    {
        var draft = new AnswerDraft(knowledge);
        var names = models.Select(m => Refusals.NameOf(m, knowledge)).ToImmutableArray();
        draft.Line(names is [var one]
            ? $"What the documents say of {one}, point by point:"
            : $"{string.Join(", ", names[..^1])} and {names[^1]} side by side:");
        foreach (var model in models.Where(m => m == Model.CM || models.Length == 1))
        {
            foreach (var claim in About(model, Criteria.Definition, knowledge, documents))
            {
                draft.Claim(claim);
            }
        }

        var rows = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        foreach (var criterion in Main)
        {
            var cells = models.Select(m => Cell([.. About(m, criterion, knowledge, documents)], draft)).ToImmutableArray();
            if (cells.Any(c => c.Length > 0))
            {
                var name = knowledge.Lexicon.Criterion(criterion).Name;
                draft.Line($"- {name}: " + string.Join("; ", cells.Select((c, i) => c.Length > 0 ? $"{names[i]} – {c}" : $"{names[i]} – no document says")));
                rows.Add([name, .. cells]);
            }
        }

        var table = new AnswerTable(["", .. names], rows.ToImmutable());
        var topic = next with { Models = models };
        return draft.Finish(new AnswerPlan(topic, 0.9, Differs(models, knowledge, documents), FollowUpQuestions.After(topic, knowledge), table));
    }

    private static IEnumerable<Claim> About(Model model, string criterion, KnowledgeBase knowledge, ImmutableArray<string> documents) =>
        knowledge.About(model, criterion).Where(c => documents.IsDefaultOrEmpty || documents.Contains(c.Document));

    // The shortest statement of each document, figures first: what differs between documents is shown, not averaged.
    private static string Cell(ImmutableArray<Claim> said, AnswerDraft draft)
    {
        var claims = said
            .GroupBy(c => c.Document, StringComparer.Ordinal)
            .Select(g => g.OrderBy(c => c.Figure is null).ThenBy(c => c.Source.Quote.Length).First())
            .ToImmutableArray();
        return string.Join(", or ", claims.Select(draft.Short));
    }

    private static bool Differs(ImmutableArray<Model> models, KnowledgeBase knowledge, ImmutableArray<string> documents) =>
        Main.Any(c => models.Any(m => EvidenceOf(m, c, knowledge, documents).Disagrees));

    private static Evidence EvidenceOf(Model model, string criterion, KnowledgeBase knowledge, ImmutableArray<string> documents) => documents.IsDefaultOrEmpty
        ? Evidences.Of(model, criterion, knowledge)
        : Evidences.Of(model, criterion, [.. About(model, criterion, knowledge, documents)], knowledge);
}
