using System.Text.Json;
using Bot.Channels.Connector;
using Bot.Channels.Hosting;
using Bot.Channels.Tests.BotFramework;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Replies;
using Bot.Protocol;
using Bot.Protocol.Activities;
using Bot.Storage;
using Bot.Testing;

namespace Bot.Channels.Tests.Rendering;

/// <summary>A reply on every channel, in every kind of place, by the rules of that channel.</summary>
internal static class RenderedReply
{
    public static readonly HostAddress Host = new("https://bot.example.org");

    private const string TeamsService = "https://smba.trafficmanager.net/emea/5f1f2d3c-0000-4000-8000-000000000000/";

    private static readonly OutgoingReply Outgoing = new(() => Worlds.Repository);

    private static readonly DeliveryAddress Teams = new(
        "msteams", TeamsService, new ConversationAccount(new string('c', 100), ConversationType: "personal", TenantId: Guid.Empty.ToString()),
        new ChannelAccount("28:" + Guid.Empty, "Sourcing Bot"), new ChannelAccount("29:" + new string('u', 80), "Ann"), "en-US", Host.Http);

    /// <summary>The first rule that a channel would see broken; null when all of them take the reply.</summary>
    public static string? FaultOf(Reply reply)
    {
        var group = Teams with { Conversation = Teams.Conversation with { IsGroup = true } };
        var playground = Teams with { ServiceUrl = "http://localhost:56150/_connector" };
        return TeamsRules.FaultOf(On(Teams, reply)) ?? TeamsRules.FaultOf(On(group, reply)) ?? TeamsRules.FaultOf(On(playground, reply))
            ?? TeamsRules.FaultOf(Json(OutgoingReply.ShortOf(Entry(reply), Key, Teams)))
            ?? WebChatRules.FaultOf(On(Teams with { ChannelId = "webchat" }, reply))
            ?? WebChatRules.FaultOf(On(Teams with { ChannelId = "directline" }, reply))
            ?? PlainFault(On(Teams with { ChannelId = "sms" }, reply));
    }

    public static JsonElement OnWebChat(Reply reply) => On(Teams with { ChannelId = "webchat" }, reply);

    public static JsonElement OnTeams(Reply reply) => On(Teams, reply);

    private static ConversationKey Key { get; } = new("msteams", "c");

    private static LogEntry Entry(Reply reply) => new(2, Author.Bot, "c|0000002", DateTimeOffset.UnixEpoch, ConversationJson.Write(reply), "m1");

    private static JsonElement On(DeliveryAddress address, Reply reply) => Json(Outgoing.Of(Entry(reply), Key, address));

    private static string? PlainFault(JsonElement activity) =>
        activity.GetProperty("textFormat").GetString() != "plain" ? "plain: formatted"
        : activity.TryGetProperty("attachments", out _) || activity.TryGetProperty("entities", out _) ? "plain: more than text"
        : activity.GetProperty("text").GetString()!.Split("\n\nSources\n")[0].Contains("**", StringComparison.Ordinal) ? "plain: Markdown"
        : null;

    private static JsonElement Json(OutgoingActivity activity) =>
        JsonElement.Parse(JsonSerializer.SerializeToUtf8Bytes(activity, ProtocolJson.Default.OutgoingActivity));
}
