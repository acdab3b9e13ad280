using Bot.Channels.Hosting;
using Bot.Channels.Pages.Evidence;
using Bot.Channels.Running;
using Bot.Dialogs;
using Bot.Knowledge.Claims;
using Bot.Language.Profiles;
using Bot.Recommendations.Scoring;
using Markdig;

namespace Bot.Channels.Pages.Briefs;

/// <summary>A brief as a page to print: its Markdown as HTML, with the documents' ranges and the buyer's own number drawn.</summary>
public static class BriefPage
{
    private static readonly MarkdownPipeline Markdown = new MarkdownPipelineBuilder().UsePipeTables().DisableHtml().Build();
    private static readonly string Template = PageAssets.Template("sheet.html");

    public static string Write(Brief brief, World world, HostAddress host)
    {
        var html = Markdig.Markdown.ToHtml(new BriefText(brief, world, host).Write(withPlots: true), Markdown);
        var body = html[(html.IndexOf("</h1>", StringComparison.Ordinal) + "</h1>".Length)..];
        foreach (var criterion in new[] { Criteria.Moq, Criteria.UpfrontCost, Criteria.LeadTime })
        {
            body = body.Replace($"<p>{BriefText.PlotMark(criterion)}</p>", Plot(criterion, brief.Conversation.Profile, world), StringComparison.Ordinal);
        }

        body = body.Replace("<table>", "<div class=\"table\"><table>", StringComparison.Ordinal).Replace("</table>", "</table></div>", StringComparison.Ordinal);
        var sources = body.LastIndexOf("<ul>", StringComparison.Ordinal);
        body = sources < 0 ? body : $"{body[..sources]}<ul class=\"sources\">{body[(sources + "<ul>".Length)..]}";
        var title = html[(html.IndexOf("<h1>", StringComparison.Ordinal) + "<h1>".Length)..html.IndexOf("</h1>", StringComparison.Ordinal)];
        return Template.Replace("{{title}}", title, StringComparison.Ordinal)
            .Replace("{{body}}", $"<div class=\"brief\">{body}</div>", StringComparison.Ordinal);
    }

    private static string Plot(string criterion, Profile profile, World world)
    {
        if (Marked(criterion, profile) is not { } marked)
        {
            return "";
        }

        var name = world.Knowledge.Vocabulary.Find(Language.Vocabularies.ConceptKind.Criterion, criterion)?.Name ?? criterion;
        var plot = RangePlot.Write(world.Knowledge.Claims.Where(c => c.Criterion == criterion), world.Knowledge, marked);
        return $"<figure><figcaption>{Html.Encode(char.ToUpperInvariant(name[0]) + name[1..])}: the documents' ranges and yours</figcaption>{plot}</figure>";
    }

    private static MarkedAmount? Marked(string criterion, Profile profile) => criterion switch
    {
        Criteria.Moq when PieceCount.Of(profile) => Amount(profile.Quantity?.Min, profile.Quantity?.Max, Measured.Count),
        Criteria.UpfrontCost when profile.Budget?.Currency is null or "USD" => Amount(profile.Budget?.Min, profile.Budget?.Max, Measured.Money),
        Criteria.LeadTime => Amount(profile.Timeline?.MinDays, profile.Timeline?.MaxDays, Measured.Days),
        _ => null,
    };

    private static MarkedAmount? Amount(decimal? low, decimal? high, Measured measured) =>
        (low ?? high) is { } from && (high ?? low) is { } to ? new(from, to, measured) : null;
}
