using System.Text;
using Bot.Knowledge;
using Bot.Knowledge.Comparing;
using Bot.Knowledge.Disagreements;
using Bot.Language.Vocabularies;

namespace Bot.Channels.Pages.Evidence;

/// <summary>What the documents do not say alike, in one list before the details.</summary>
internal static class DifferencesList
{
    public static void Append(StringBuilder body, KnowledgeBase knowledge, Func<string, string> nameOf)
    {
        var all = AllDisagreements.Of(knowledge);
        if (all.IsEmpty)
        {
            return;
        }

        body.Append("<section id=\"differences\"><h2>Where the documents differ</h2><ul class=\"differences\">");
        foreach (var one in all.OrderBy(d => d.IsApparent))
        {
            body.Append("<li>").AppendJoin(", ", one.Criteria.Select(id => $"<a href=\"#{Html.Encode(id)}\">{Html.Encode(nameOf(id))}</a>"))
                .Append(", ").Append(Html.Encode(string.Join(" and ", one.Models.Select(m => Named(knowledge, m.ToString()))))).Append(": ")
                .Append(Html.Encode(one.Remark));
            if (!one.Silent.IsEmpty)
            {
                body.Append(" (silent: ").Append(Html.Encode(string.Join(", ", one.Silent.Select(id => knowledge.Document(id)?.Title ?? id)))).Append(')');
            }

            body.Append(' ').AppendJoin(' ', one.Kinds.Select(kind => $"<span class=\"kind\">{Html.Encode(EvidenceWords.Of(kind))}</span>")).Append("</li>");
        }

        body.Append("</ul></section>");
    }

    private static string Named(KnowledgeBase knowledge, string model) => knowledge.Vocabulary.Find(ConceptKind.Model, model)?.Name ?? model;
}
