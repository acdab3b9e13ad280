using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Channels.Hosting;
using Bot.Channels.Rendering.Cards;
using Bot.Dialogs.Replies;
using Bot.Knowledge;
using Bot.Protocol;
using Bot.Protocol.Activities;

namespace Bot.Channels.Rendering;

/// <summary>
/// A reply as Teams shows it: native citations, thumbs, cards for tables, advice, figures and recaps. Never over Teams' limits, by
/// construction: what does not fit is left out from the least important on, and a link says where the rest is.
/// </summary>
internal sealed class TeamsRendering(KnowledgeBase knowledge, HostAddress host, TeamsPlace place)
{
    public const int LongestName = 80;
    public const int LongestAbstract = 160;
    public const int MostSuggestions = 3;

    /// <summary>28 KB counted as UTF-16, less room for the addresses the Connector adds.</summary>
    public const int LongestJson = (28 * 1024 / 2) - 2048;

    private const int LongestText = 6000;
    private const int LongestLeadIn = 300;
    private const int FewerCitations = 10;
    private static readonly ImmutableArray<int> ShorterTexts = [LongestText, 4000, 2500, 1500, 800, 400, 200];

    public static OutgoingActivity Render(Reply reply, KnowledgeBase knowledge, HostAddress host, TeamsPlace place)
    {
        ImmutableArray<CitedSource> sources = [.. reply.Citations.Select(citation => NamedSource.Of(citation, knowledge, host))];
        return new TeamsRendering(knowledge, host, place).Drafts(reply, sources).FirstOrDefault(draft => LengthOf(draft) <= LongestJson)
            ?? ShortRendering.Render(reply with { Text = "" }, host);
    }

    /// <summary>From everything down to a few words, each with the sources of what it shows.</summary>
    private IEnumerable<OutgoingActivity> Drafts(Reply reply, ImmutableArray<CitedSource> sources)
    {
        var fewer = Math.Min(FewerCitations, place.MostCitations);
        if (reply.Text.Length <= LongestText)
        {
            yield return Compose(reply, sources, CardOf(reply), place.MostCitations);
            yield return Compose(reply, sources, CardOf(reply), fewer);
        }

        if (reply.Table is { } table)
        {
            var leadIn = reply with { Text = CutText.To(reply.Text.Split('\n')[0], LongestLeadIn) };
            for (var rows = table.Rows.Length; rows > 0; rows--)
            {
                yield return Compose(leadIn, Shown(sources, leadIn.Text), TableOf(reply, table.Rows.Take(rows), sources), place.MostCitations);
            }
        }

        foreach (var most in ShorterTexts)
        {
            var cut = reply with { Text = CutText.ToLines(reply.Text, most), Facts = null };
            var link = cut.Text.Length == reply.Text.Length ? "" : $"\n\n[All of it, with its sources]({ShortRendering.LinkOf(reply, host)})";
            var draft = Compose(cut, Shown(sources, cut.Text), ButtonsOf(reply), fewer);
            yield return draft with { Text = draft.Text + link };
        }
    }

    private static ImmutableArray<CitedSource> Shown(ImmutableArray<CitedSource> sources, string text) =>
        [.. sources.Where(source => text.Contains(Marker(source), StringComparison.Ordinal))];

    private static string Marker(CitedSource source) => string.Create(CultureInfo.InvariantCulture, $"[{source.N}]");

    private static int LengthOf(OutgoingActivity activity) => JsonSerializer.Serialize(activity, ProtocolJson.Default.OutgoingActivity).Length;

    private OutgoingActivity Compose(Reply reply, ImmutableArray<CitedSource> sources, JsonObject? card, int mostCitations) => new()
    {
        Type = ActivityTypes.Message,
        Text = TextOf(reply, sources, card is not null && reply.Table is not null, mostCitations),
        TextFormat = "markdown",
        InputHint = reply.Asks is null ? "acceptingInput" : "expectingInput",
        SuggestedActions = card is null && !place.IsShared && !reply.Choices.IsDefaultOrEmpty
            ? new SuggestedActions([.. reply.Choices.Take(MostSuggestions).Select(CardAction.Say)])
            : null,
        Attachments = card is null ? null : [CardParts.Attachment(card)],
        Entities = sources.IsEmpty ? null : [EntityOf(sources, mostCitations)],
        ChannelData = new ChannelFacts(
            new SourcingFacts(NameOf(reply.Kind), reply.Asks is { } slot ? NameOf(slot) : null), reply.IsJudged() ? new FeedbackLoop("default") : null),
    };

    /// <summary>A badge opens only from the text: what only a card cites is named there, and what has no badge is a link.</summary>
    private static string TextOf(Reply reply, ImmutableArray<CitedSource> sources, bool hasTable, int mostCitations)
    {
        var text = new StringBuilder(TeamsText.Safe(reply.Facts is { } facts ? RecapCard.Beside(facts, reply.Text) : reply.Text));
        var unnamed = hasTable ? sources.Take(mostCitations).Select(Marker).Where(marker => !reply.Text.Contains(marker, StringComparison.Ordinal)).ToArray() : [];
        if (unnamed.Length > 0)
        {
            text.Append("\n\nSources: ").AppendJoin(' ', unnamed);
        }

        if (sources.Length > mostCitations)
        {
            text.Append("\n\nFurther sources:");
        }

        foreach (var source in sources.Skip(mostCitations))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n- [{source.N}] [{TeamsText.Safe(source.Name)}]({source.Url})");
        }

        return text.ToString();
    }

    private static MessageEntity EntityOf(ImmutableArray<CitedSource> sources, int mostCitations) => new(
        [.. sources.Take(mostCitations).Select(source => new CitationClaim(
            source.N, new CitedDocument(CutText.To(source.Name, LongestName), source.Url, CutText.To(source.Quote, LongestAbstract))))])
    {
        SchemaId = null,
    };

    /// <summary>What is looked at rather than read: advice, a comparison, a recap to change, figures side by side.</summary>
    private JsonObject? CardOf(Reply reply) => reply switch
    {
        { Recommendation: { Ranking.IsEmpty: false } advice } => AdviceCard.Of(advice, ActionsOf(reply)),
        { Table: { } table } => CardParts.Of([CardParts.Table(table.Header, table.Rows), .. CardButtons.Arranged(ActionsOf(reply))]),
        { Facts: { } facts } => RecapCard.Of(facts, CardDialect.Teams),
        _ => EvidenceCard.Of(reply, knowledge, ActionsOf(reply)) ?? ButtonsOf(reply),
    };

    /// <summary>A table too large to stand beside its text: as many rows as fit, each <c>[n]</c> a link to its words.</summary>
    private JsonObject TableOf(Reply reply, IEnumerable<ImmutableArray<string>> rows, ImmutableArray<CitedSource> sources)
    {
        var table = CardParts.Table(reply.Table!.Header, rows, n => sources.FirstOrDefault(source => source.N == n)?.Url);
        var actions = ActionsOf(reply).Prepend(CardButtons.Open("All of it, with its sources", ShortRendering.LinkOf(reply, host)));
        return CardParts.Of([table, .. CardButtons.Arranged(actions)]);
    }

    /// <summary>Suggestions are shown in chats of two only, and not beside a link to the brief; a card carries them anywhere.</summary>
    private JsonObject? ButtonsOf(Reply reply) =>
        (place.IsShared && !reply.Choices.IsDefaultOrEmpty) || reply.Kind == ReplyKind.Recap || reply.BriefKey is not null
            ? ActionsOf(reply).ToArray() is { Length: > 0 } actions ? CardParts.Of(CardButtons.Arranged(actions)) : null
            : null;

    private IEnumerable<JsonObject> ActionsOf(Reply reply)
    {
        if (reply.BriefKey is { } key)
        {
            yield return CardButtons.Open("Open the brief", host.BriefOf(key));
        }

        foreach (var choice in reply.Choices)
        {
            yield return CardButtons.Say(CardDialect.Teams, choice);
        }

        if (reply is { Kind: ReplyKind.Recap, Choices.IsEmpty: true })
        {
            yield return CardButtons.Say(CardDialect.Teams, "Change an answer");
        }
    }

    private static string NameOf<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
