using System.Collections.Immutable;
using Bot.Knowledge.Claims;
using Bot.Knowledge.Lexicons;

namespace Bot.Knowledge.Answers;

/// <summary>Questions to ask next, only such as the documents answer.</summary>
internal static class FollowUpQuestions
{
    private const int Most = 3;
    private static readonly string[] Usual =
        [Criteria.Moq, Criteria.UpfrontCost, Criteria.LeadTime, Criteria.DesignOwnership, Criteria.Customization, Criteria.BestFor];

    public static ImmutableArray<string> After(Topic topic, KnowledgeBase knowledge)
    {
        var criteria = topic.Criteria.Where(Usual.Contains).ToImmutableArray();
        var others = Enum.GetValues<Model>().Where(m => !topic.Models.IsEmpty && !topic.Models.Contains(m));
        var same = criteria.Take(1).SelectMany(c => others.Select(m => (Model: m, Criterion: c)));
        var model = topic.Models.IsEmpty ? Model.OEM : topic.Models[0];
        var next = Usual.Where(c => !topic.Criteria.Contains(c)).Select(c => (Model: model, Criterion: c));
        return
        [
            .. same.Concat(next).Where(x => Answers(knowledge, x.Model, x.Criterion, topic.Industry)).Take(Most)
                .Select(x => Wording(x.Model, x.Criterion, knowledge)),
        ];
    }

    private static bool Answers(KnowledgeBase knowledge, Model model, string criterion, string? industry)
    {
        var wantsFigure = knowledge.Lexicon.Criterion(criterion).Figure != FigureKind.None;
        return knowledge.About(model, criterion)
            .Any(c => (industry is null || c.Industry == industry || c.Industry == "general") && (!wantsFigure || c.Figure is not null));
    }

    private static string Wording(Model model, string criterion, KnowledgeBase knowledge)
    {
        var name = Refusals.NameOf(model, knowledge);
        return criterion switch
        {
            Criteria.BestFor => $"Who is {name} best for?",
            Criteria.DesignOwnership => $"Who owns the design in {name}?",
            Criteria.Customization => $"How much customization does {name} allow?",
            _ => $"What is the {knowledge.Lexicon.Criterion(criterion).Name} for {name}?",
        };
    }
}
