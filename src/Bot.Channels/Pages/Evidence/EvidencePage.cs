using System.Text;
using Bot.Knowledge;
using Bot.Knowledge.Claims;
using Bot.Knowledge.Comparing;
using Bot.Language.Vocabularies;
using ModelEvidence = Bot.Knowledge.Claims.Evidence;

namespace Bot.Channels.Pages.Evidence;

/// <summary>Model × criterion: every document's words, where they agree and where not, and their figures as ranges.</summary>
public static class EvidencePage
{
    private static readonly string Template = PageAssets.Template("sheet.html");

    public static string Write(KnowledgeBase knowledge)
    {
        var body = new StringBuilder(
            "<p>Every statement the documents make on a manufacturing model, in their own words. Each quotation opens its document. "
            + "Figures are drawn as ranges, one bar per statement; an arrow means the document leaves that end open.</p>");
        var criteria = Evidences.All(knowledge).GroupBy(evidence => evidence.Criterion, StringComparer.Ordinal)
            .OrderBy(group => Place(knowledge, group.Key)).ThenBy(group => group.Key, StringComparer.Ordinal).ToArray();
        DifferencesList.Append(body, knowledge, id => NameOf(knowledge, id));
        AppendContents(body, criteria.Select(group => group.Key), knowledge);
        foreach (var criterion in criteria)
        {
            AppendCriterion(body, criterion.Key, [.. criterion], knowledge);
        }

        return Template.Replace("{{title}}", "What the documents say", StringComparison.Ordinal).Replace("{{body}}", body.ToString(), StringComparison.Ordinal);
    }

    private static void AppendContents(StringBuilder body, IEnumerable<string> criteria, KnowledgeBase knowledge) =>
        body.Append("<nav class=\"contents\" aria-label=\"Criteria\">")
            .AppendJoin(' ', criteria.Select(id => $"<a href=\"#{Html.Encode(id)}\">{Html.Encode(NameOf(knowledge, id))}</a>"))
            .Append("</nav>");

    private static void AppendCriterion(StringBuilder body, string id, IReadOnlyList<ModelEvidence> evidence, KnowledgeBase knowledge)
    {
        body.Append("<section id=\"").Append(Html.Encode(id)).Append("\"><h2>").Append(Html.Encode(NameOf(knowledge, id))).Append("</h2>");
        foreach (var one in evidence)
        {
            body.Append("<h3>").Append(one.Model).Append(" <span class=\"accord ").Append(one.Disagrees ? "differs" : "agrees").Append("\">")
                .Append(Html.Encode(EvidenceWords.Of(one))).Append("</span></h3><ul class=\"claims\">");
            foreach (var claim in one.Claims)
            {
                body.Append("<li>").Append(Html.Quote(claim.Source)).Append(" <span class=\"where\">")
                    .Append(Html.Encode(Source(claim, knowledge))).Append("</span></li>");
            }

            body.Append("</ul>");
        }

        body.Append(RangePlot.Write(evidence.SelectMany(one => one.Claims), knowledge)).Append("</section>");
    }

    private static string Source(Claim claim, KnowledgeBase knowledge)
    {
        var title = knowledge.Document(claim.Document)?.Title ?? claim.Document;
        var counts = claim.Counts is { } what ? $"; counts: {what}" : "";
        return $"{title}, line {claim.Source.Line}; written for {claim.Source.Audience}; industry: {claim.Source.Industry}{counts}";
    }

    private static string NameOf(KnowledgeBase knowledge, string id)
    {
        var name = knowledge.Vocabulary.Find(ConceptKind.Criterion, id)?.Name ?? id.Replace('_', ' ');
        return char.ToUpperInvariant(name[0]) + name[1..];
    }

    private static int Place(KnowledgeBase knowledge, string id)
    {
        var place = knowledge.Vocabulary.Concepts.ToList().FindIndex(c => c.Kind == ConceptKind.Criterion && c.Id == id);
        return place < 0 ? int.MaxValue : place;
    }
}
