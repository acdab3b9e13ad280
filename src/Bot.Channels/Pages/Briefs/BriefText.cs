using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Bot.Channels.Hosting;
using Bot.Channels.Rendering;
using Bot.Channels.Running;
using Bot.Dialogs;
using Bot.Dialogs.Wording;
using Bot.Knowledge.Claims;
using Bot.Language.Profiles;
using Bot.Recommendations.Advice;
using Bot.Recommendations.Explaining;

namespace Bot.Channels.Pages.Briefs;

/// <summary>
/// A brief as Markdown: what the buyer said and when, the advice with its sources, a draft request for quotation, questions
/// for the supplier. What is ours and not the documents' is marked as such.
/// </summary>
public sealed class BriefText(Brief brief, World world, HostAddress host)
{
    private readonly StringBuilder _text = new();
    private readonly CitedText _cited = new();

    /// <summary>Where the plot of a criterion belongs; the page draws it, the Markdown leaves it out.</summary>
    public static string PlotMark(string criterion) => $"PLOT-{criterion.Replace('_', '-')}-HERE";

    public string Write(bool withPlots)
    {
        var advice = brief.Reply.Recommendation;
        Line($"# {Title}");
        Line($"Made on {brief.At.UtcDateTime.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)} by the sourcing assistant. {advice?.Sources}");
        AppendProfile();
        Line("## The advice");
        Line(advice is null ? _cited.Add(brief.Reply.Text, brief.Reply.Citations) : _cited.Add(advice.Text, advice.Citations));
        if (advice is not null)
        {
            AppendComparison(withPlots);
            AppendRequest(advice);
        }

        Line("## What the documents do not cover");
        List(TradeAdvice.Embedded.NotCovered);
        AppendSources();
        return _text.ToString();
    }

    private string Title => brief.Conversation.Profile.Product is { } product ? $"Sourcing brief: {MarkdownText.Safe(product)}" : "Sourcing brief";

    private void AppendProfile()
    {
        Line("## What you told me");
        var known = brief.Conversation.Known;
        _text.Append("| | Your answer | Given in |\n| --- | --- | --- |\n");
        foreach (var given in known.Given)
        {
            var value = Facts.Value(world.Dialogs, given.Slot, known.Profile);
            _text.Append(CultureInfo.InvariantCulture, $"| {Cell(world.Dialogs[given.Slot].Name)} | {Cell(value)} | message {given.Turn} |\n");
        }

        _text.Append('\n');
        if (!known.Skipped.IsEmpty)
        {
            Line($"Left open: {Facts.Names(world.Dialogs, known.Skipped)}.");
        }
    }

    private void AppendComparison(bool withPlots)
    {
        Line("## The three models for your order");
        var comparison = Comparison.Of(brief.Conversation.Profile, world.Knowledge, world.Weights, withOpen: false);
        _text.Append(CultureInfo.InvariantCulture, $"| {string.Join(" | ", comparison.Table.Header)} |\n|{string.Concat(comparison.Table.Header.Select(_ => " --- |"))}\n");
        foreach (var row in comparison.Table.Rows)
        {
            _text.Append(CultureInfo.InvariantCulture, $"| {string.Join(" | ", row.Select(cell => _cited.Add(cell, comparison.Citations).Replace("|", "\\|", StringComparison.Ordinal)))} |\n");
        }

        _text.Append('\n');
        if (withPlots)
        {
            Line(string.Join("\n\n", new[] { Criteria.Moq, Criteria.UpfrontCost, Criteria.LeadTime }.Select(PlotMark)));
        }
    }

    private void AppendRequest(Recommendation advice)
    {
        Line("## Draft request for quotation");
        Line("*From trade practice, not from the documents. Check it before you send it.*");
        var profile = brief.Conversation.Profile;
        var wanted = new[] { Slot.Product, Slot.Quantity, Slot.UnitPrice, Slot.Timeline, Slot.DesignOwner, Slot.Customization, Slot.Scope }.Where(profile.Has)
            .Select(slot => $"**{Capital(world.Dialogs[slot].Name)}**: {Facts.Value(world.Dialogs, slot, profile)}");
        Line("Dear Sir or Madam, we are looking for a manufacturer for the following:");
        List(wanted.Concat(TradeAdvice.Embedded.Rfq));
        var model = advice.Ranking.IsEmpty ? Model.ODM : advice.Ranking[0].Model;
        Line($"## Questions for {NameOf(model)} suppliers");
        Line("*From trade practice, not from the documents.*");
        List(TradeAdvice.Embedded.QuestionsFor(model));
    }

    private void AppendSources()
    {
        Line("## Sources");
        ImmutableArray<CitedSource> sources = [.. _cited.Citations.Select(c => CitedSource.Of(c, world.Knowledge, host))];
        List(sources.Select(source => $"[{source.N}] {MarkdownText.Safe(source.Name)}"));
        foreach (var source in sources)
        {
            _text.Append(CultureInfo.InvariantCulture, $"[{source.N}]: <{source.Url}>\n");
        }
    }

    private void Line(string text) => _text.Append(text).Append("\n\n");

    private void List(IEnumerable<string> items) => _text.AppendJoin('\n', items.Select(item => "- " + item)).Append("\n\n");

    private static string Cell(string text) => MarkdownText.Safe(text).Replace("|", "\\|", StringComparison.Ordinal);

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private static string NameOf(Model model) => model == Model.CM ? "contract manufacturing" : model.ToString();
}
