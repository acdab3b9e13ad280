using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Channels.Hosting;
using Bot.Dialogs.Replies;
using Bot.Knowledge;
using Bot.Protocol;
using Bot.Protocol.Activities;

namespace Bot.Channels.Rendering;

/// <summary>
/// A reply as Teams shows it: native citations, thumbs, cards for tables and advice. Never over Teams' limits, by construction: what
/// does not fit is left out from the least important on, and a link says where the rest is.
/// </summary>
internal static class TeamsRendering
{
    /// <summary>Teams documents 20; Microsoft's own Playground refuses more than 10.</summary>
    public const int MostCitations = 10;

    public const int LongestName = 80;
    public const int LongestAbstract = 160;
    public const int MostSuggestions = 3;

    /// <summary>28 KB counted as UTF-16, less room for the addresses the Connector adds.</summary>
    public const int LongestJson = (28 * 1024 / 2) - 2048;

    private const int LongestText = 6000;
    private const int LongestLeadIn = 300;
    private static readonly ImmutableArray<int> ShorterTexts = [LongestText, 4000, 2500, 1500, 800, 400, 200];

    public static OutgoingActivity Render(Reply reply, KnowledgeBase knowledge, HostAddress host, bool isShared)
    {
        ImmutableArray<CitedSource> sources = [.. reply.Citations.Select(citation => NamedSource.Of(citation, knowledge, host))];
        var drafts = Drafts(reply, sources, host, isShared);
        return drafts.FirstOrDefault(draft => LengthOf(draft) <= LongestJson) ?? ShortRendering.Render(reply with { Text = "" }, host);
    }

    /// <summary>From everything down to a few words, each with the sources of what it shows.</summary>
    private static IEnumerable<OutgoingActivity> Drafts(Reply reply, ImmutableArray<CitedSource> sources, HostAddress host, bool isShared)
    {
        if (reply.Text.Length <= LongestText)
        {
            yield return Compose(reply, sources, host, isShared, CardOf(reply, host, isShared));
        }

        if (reply.Table is { } table)
        {
            var leadIn = reply with { Text = CutText.To(reply.Text.Split('\n')[0], LongestLeadIn) };
            for (var rows = table.Rows.Length; rows > 0; rows--)
            {
                yield return Compose(leadIn, Shown(sources, leadIn.Text), host, isShared, TableOf(reply, table.Rows.Take(rows), sources, host));
            }
        }

        foreach (var most in ShorterTexts)
        {
            var cut = Cut(reply, most);
            var link = cut.Text.Length == reply.Text.Length ? "" : $"\n\n[All of it, with its sources]({ShortRendering.LinkOf(reply, host)})";
            var draft = Compose(cut, Shown(sources, cut.Text), host, isShared, ButtonsOf(reply, host, isShared));
            yield return draft with { Text = draft.Text + link };
        }
    }

    private static Reply Cut(Reply reply, int most) => reply with { Text = CutText.ToLines(reply.Text, most) };

    private static ImmutableArray<CitedSource> Shown(ImmutableArray<CitedSource> sources, string text) =>
        [.. sources.Where(source => text.Contains(Marker(source), StringComparison.Ordinal))];

    private static string Marker(CitedSource source) => string.Create(CultureInfo.InvariantCulture, $"[{source.N}]");

    private static int LengthOf(OutgoingActivity activity) => JsonSerializer.Serialize(activity, ProtocolJson.Default.OutgoingActivity).Length;

    private static OutgoingActivity Compose(
        Reply reply, ImmutableArray<CitedSource> sources, HostAddress host, bool isShared, JsonObject? card) => new()
    {
        Type = ActivityTypes.Message,
        Text = TextOf(reply, sources, card is not null && reply.Table is not null),
        TextFormat = "markdown",
        InputHint = reply.Asks is null ? "acceptingInput" : "expectingInput",
        SuggestedActions = card is null && !isShared && !reply.Choices.IsDefaultOrEmpty
            ? new SuggestedActions([.. reply.Choices.Take(MostSuggestions).Select(CardAction.Say)])
            : null,
        Attachments = card is null ? null : [TeamsCard.Attachment(card)],
        Entities = sources.IsEmpty ? null : [EntityOf(sources)],
        ChannelData = new ChannelFacts(
            new SourcingFacts(NameOf(reply.Kind), reply.Asks is { } slot ? NameOf(slot) : null), IsJudged(reply) ? new FeedbackLoop("default") : null),
    };

    /// <summary>A badge opens only from the text: what only a card cites is named there, and what has no badge is a link.</summary>
    private static string TextOf(Reply reply, ImmutableArray<CitedSource> sources, bool hasTable)
    {
        var text = new StringBuilder(TeamsText.Safe(reply.Text));
        var unnamed = hasTable ? sources.Take(MostCitations).Select(Marker).Where(marker => !reply.Text.Contains(marker, StringComparison.Ordinal)).ToArray() : [];
        if (unnamed.Length > 0)
        {
            text.Append("\n\nSources: ").AppendJoin(' ', unnamed);
        }

        if (sources.Length > MostCitations)
        {
            text.Append("\n\nFurther sources:");
        }

        foreach (var source in sources.Skip(MostCitations))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n- [{source.N}] [{TeamsText.Safe(source.Name)}]({source.Url})");
        }

        return text.ToString();
    }

    private static MessageEntity EntityOf(ImmutableArray<CitedSource> sources) => new(
        [.. sources.Take(MostCitations).Select(source => new CitationClaim(
            source.N, new CitedDocument(CutText.To(source.Name, LongestName), source.Url, CutText.To(source.Quote, LongestAbstract))))])
    {
        SchemaId = null,
    };

    /// <summary>What is looked at rather than read: advice, a comparison, a recap to change.</summary>
    private static JsonObject? CardOf(Reply reply, HostAddress host, bool isShared) => reply switch
    {
        { Recommendation: { Ranking.IsEmpty: false } advice } => TeamsAdviceCard.Of(reply, advice, BriefOf(reply, host)),
        { Table: { } table } => TeamsCard.Of([TeamsCard.Table(table.Header, table.Rows)], ActionsOf(reply, host)),
        _ => ButtonsOf(reply, host, isShared),
    };

    /// <summary>A table too large to stand beside its text: as many rows as fit, each <c>[n]</c> a link to its words.</summary>
    private static JsonObject TableOf(
        Reply reply, IEnumerable<ImmutableArray<string>> rows, ImmutableArray<CitedSource> sources, HostAddress host)
    {
        var table = TeamsCard.Table(reply.Table!.Header, rows, n => sources.FirstOrDefault(source => source.N == n)?.Url);
        return TeamsCard.Of([table], ActionsOf(reply, host).Prepend(TeamsCard.Open("All of it, with its sources", ShortRendering.LinkOf(reply, host))));
    }

    /// <summary>Suggestions are shown in chats of two only, and not beside a link to the brief; a card carries them anywhere.</summary>
    private static JsonObject? ButtonsOf(Reply reply, HostAddress host, bool isShared) =>
        (isShared && !reply.Choices.IsDefaultOrEmpty) || reply.Kind == ReplyKind.Recap || reply.BriefKey is not null
            ? ActionsOf(reply, host).ToArray() is { Length: > 0 } actions ? TeamsCard.Of([], actions) : null
            : null;

    private static IEnumerable<JsonObject> ActionsOf(Reply reply, HostAddress host)
    {
        if (BriefOf(reply, host) is { } url)
        {
            yield return TeamsCard.Open("Open the brief", url);
        }

        foreach (var choice in reply.Choices)
        {
            yield return TeamsCard.Say(choice);
        }

        if (reply is { Kind: ReplyKind.Recap, Choices.IsEmpty: true })
        {
            yield return TeamsCard.Say("Change an answer");
        }
    }

    private static string? BriefOf(Reply reply, HostAddress host) =>
        reply.BriefKey is { } key ? $"{host.Http}/brief/{Uri.EscapeDataString(key)}" : null;

    private static bool IsJudged(Reply reply) => reply.Kind is ReplyKind.Answer or ReplyKind.Recommendation or ReplyKind.Positioning
        or ReplyKind.Explanation or ReplyKind.NotInDocuments;

    private static string NameOf<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
