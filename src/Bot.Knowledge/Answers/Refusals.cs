using Bot.Knowledge.Claims;
using Bot.Knowledge.Lexicons;

namespace Bot.Knowledge.Answers;

/// <summary>Honest sentences where the documents are silent; the topic of the conversation stays.</summary>
internal static class Refusals
{
    public static Answer Uncovered(UncoveredTopic uncovered, KnowledgeBase knowledge, Topic topic)
    {
        var near = uncovered.Near.Where(c => c != Criteria.Definition && Models.Any(m => knowledge.About(m, c).Any())).Select(c => knowledge.Lexicon.Criterion(c).Name).ToArray();
        return NotInDocuments($"My documents do not speak of {uncovered.Name}{Nearby(near.Length > 0 ? string.Join(" and ", near) : Covered(knowledge))}.", topic);
    }

    /// <summary>For a thing that is asked for and that no document names.</summary>
    public static Answer Foreign(string thing, KnowledgeBase knowledge, Topic topic) =>
        NotInDocuments($"My documents say nothing of {(thing.Any(char.IsDigit) ? "that" : thing)}{Nearby(Covered(knowledge))}.", topic);

    public static Answer NoClaim(Model model, string criterion, KnowledgeBase knowledge, Topic topic, bool figure)
    {
        var name = knowledge.Lexicon.Criterion(criterion).Name;
        var what = figure ? $"give no figure for the {name}" : $"do not speak of {name}";
        if (topic.Industry is { } industry && Elsewhere(model, criterion, industry, figure, knowledge) is { Length: > 0 } elsewhere)
        {
            return NotInDocuments($"My documents {what} of {NameOf(model, knowledge)} for {industry}; they do for {elsewhere}.", topic);
        }

        var others = Models.Where(m => m != model && knowledge.About(m, criterion).Any(c => !figure || c.Figure is not null)).Select(m => NameOf(m, knowledge));
        var joined = string.Join(" and ", others);
        return NotInDocuments($"My documents {what} of {NameOf(model, knowledge)}{(joined.Length > 0 ? $"; they do for {joined}" : "")}.", topic);
    }

    /// <summary>What comes before words that stand in for a figure.</summary>
    public static string InWordsOnly(Model? model, string criterion, KnowledgeBase knowledge) =>
        $"No document gives a figure for the {knowledge.Lexicon.Criterion(criterion).Name}{(model is { } one ? $" of {NameOf(one, knowledge)}" : "")}; in words:";

    public static Answer NoFigure(string criterion, KnowledgeBase knowledge, Topic topic) => NotInDocuments(
        $"My documents give no figure for the {knowledge.Lexicon.Criterion(criterion).Name}; they speak of it in words only.", topic);

    /// <summary>For what a document asks itself or says it does not know.</summary>
    public static Answer Open(KnowledgeBase knowledge, Topic topic) => NotInDocuments(
        "My documents raise that themselves and leave it open" + Nearby(Covered(knowledge)) + ".", topic);

    public static Answer Unknown(KnowledgeBase knowledge, Topic topic) => NotInDocuments(
        "I find no answer to that in my documents" + Nearby(Covered(knowledge)) + ".", topic);

    /// <summary>For "I am going to buy toys": nothing is asked yet, the industry is kept.</summary>
    public static Answer WhatAbout(string industry, KnowledgeBase knowledge, Topic topic) => new(
        AnswerStatus.Clarify, $"What would you like to know about {industry}? My documents cover {Covered(knowledge)}.",
        [], false, [], 0, topic, FollowUpQuestions.After(topic, knowledge));

    public static Answer OffTopic(KnowledgeBase knowledge, Topic topic) => new(
        AnswerStatus.OffTopic, $"That is outside my documents; they compare OEM, ODM and contract manufacturing: {Covered(knowledge)}.",
        [], false, [], 0, topic, []);

    public static string NameOf(Model model, KnowledgeBase knowledge) =>
        knowledge.Vocabulary.Find(Language.Vocabularies.ConceptKind.Model, model.ToString())?.Name ?? model.ToString();

    private static readonly Model[] Models = [Model.OEM, Model.ODM, Model.CM];

    // The industries of which a document does say it.
    private static string Elsewhere(Model model, string criterion, string industry, bool figure, KnowledgeBase knowledge) => string.Join(
        " and ", knowledge.About(model, criterion).Where(c => (!figure || c.Figure is not null) && c.Industry != industry && c.Industry != "general")
            .Select(c => c.Industry).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    private static string Covered(KnowledgeBase knowledge)
    {
        string[] usual = [Criteria.Moq, Criteria.UpfrontCost, Criteria.LeadTime, Criteria.DesignOwnership, Criteria.Customization];
        return string.Join(", ", usual.Where(c => Models.Any(m => knowledge.About(m, c).Any())).Select(c => knowledge.Lexicon.Criterion(c).Name));
    }

    private static string Nearby(string names) => names.Length > 0 ? $"; what they do cover is {names}" : "";

    private static Answer NotInDocuments(string text, Topic topic) => new(AnswerStatus.NotInDocuments, text, [], false, [], 0, topic, []);
}
