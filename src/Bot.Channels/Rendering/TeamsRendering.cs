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
    private const int ShortAbstract = 60;
    private const int LongestTextAlone = 3000;

    public static OutgoingActivity Render(Reply reply, KnowledgeBase knowledge, HostAddress host, bool isShared)
    {
        ImmutableArray<CitedSource> sources = [.. reply.Citations.Select(c => NamedSource.Of(c, knowledge, host))];
        var full = Compose(reply, sources, host, isShared, LongestText, CardOf(reply, host, isShared));
        if (LengthOf(full) <= LongestJson)
        {
            return full;
        }

        var buttons = ButtonsOf(reply, host, isShared);
        var plain = Compose(reply, sources, host, isShared, LongestText, buttons);
        if (LengthOf(plain) <= LongestJson)
        {
            return plain;
        }

        var brief = Compose(reply, [.. sources.Select(source => source with { Quote = CutText.To(source.Quote, ShortAbstract) })], host, isShared, LongestText, buttons);
        if (LengthOf(brief) <= LongestJson)
        {
            return brief;
        }

        var most = LongestTextAlone;
        var cut = Compose(reply, [], host, isShared, most, buttons);
        while (LengthOf(cut) > LongestJson && most > 1)
        {
            // Letters beyond ASCII count six times: they are escaped on the wire.
            most /= 2;
            cut = Compose(reply, [], host, isShared, most, most > LongestTextAlone / 8 ? buttons : null);
        }

        return cut;
    }

    private static int LengthOf(OutgoingActivity activity) => JsonSerializer.Serialize(activity, ProtocolJson.Default.OutgoingActivity).Length;

    private static OutgoingActivity Compose(
        Reply reply, ImmutableArray<CitedSource> sources, HostAddress host, bool isShared, int mostText, JsonObject? card) => new()
    {
        Type = ActivityTypes.Message,
        Text = TextOf(reply, sources, host, mostText),
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

    private static string TextOf(Reply reply, ImmutableArray<CitedSource> sources, HostAddress host, int most)
    {
        var text = new StringBuilder(TeamsText.Safe(CutText.ToParagraphs(reply.Text, most)));
        if (sources.Length > MostCitations)
        {
            text.Append("\n\nFurther sources:");
        }

        foreach (var source in sources.Skip(MostCitations))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n- [{source.N}] [{TeamsText.Safe(source.Name)}]({source.Url})");
        }

        // A badge opens only from the text, so what only a card cites is named here.
        var shown = text.ToString();
        var unnamed = sources.Take(MostCitations).Select(source => string.Create(CultureInfo.InvariantCulture, $"[{source.N}]"))
            .Where(marker => !shown.Contains(marker, StringComparison.Ordinal)).ToArray();
        if (unnamed.Length > 0)
        {
            text.Append("\n\nSources: ").AppendJoin(' ', unnamed);
        }

        if (reply.Text.Length > most || (sources.IsEmpty && !reply.Citations.IsEmpty))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n\n[All of it, with its sources]({ShortRendering.LinkOf(reply, host)})");
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
