using System.Text.Json.Nodes;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Replies;
using Bot.Storage;

namespace Bot.Channels.Running;

/// <summary>A recommendation as it was given, with what was known then: later turns do not change it.</summary>
public sealed record Brief(Reply Reply, Conversation Conversation, DateTimeOffset At);

/// <summary>Keeps briefs by their unguessable key, as conversations of a channel of their own, so that erasing a person erases them too.</summary>
public sealed class Briefs(IConversationStore store)
{
    private const string Channel = "brief";
    private const int KeyLength = 32;

    /// <summary>
    /// Called before the turn is committed: a brief nobody was given the key of harms nobody, a key without its brief would.
    /// </summary>
    public async Task KeepAsync(string user, Reply reply, Conversation conversation, DateTimeOffset at, CancellationToken cancellationToken)
    {
        if (reply.BriefKey is not { } key)
        {
            return;
        }

        var json = new JsonObject
        {
            ["format"] = 1,
            ["at"] = at.ToString("O"),
            ["reply"] = ConversationJson.Write(reply),
            ["conversation"] = ConversationJson.Write(conversation),
        };
        var commit = new TurnCommit(KeyOf(key), user, 0, json.ToJsonString(), [], null, [], at);
        if (await store.CommitAsync(commit, cancellationToken) is SaveOutcome.Conflict)
        {
            // The turn runs again because somebody else saved first, under the same key.
            var stored = await store.LoadAsync(KeyOf(key), cancellationToken);
            await store.CommitAsync(commit with { ExpectedVersion = stored.Version }, cancellationToken);
        }
    }

    /// <summary>Null for a key never given out.</summary>
    public async Task<Brief?> FindAsync(string key, CancellationToken cancellationToken)
    {
        if (key.Length != KeyLength || !key.All(char.IsAsciiHexDigitLower))
        {
            return null;
        }

        var stored = await store.LoadAsync(KeyOf(key), cancellationToken);
        if (stored.Json is null || JsonNode.Parse(stored.Json) is not JsonObject json)
        {
            return null;
        }

        return new Brief(
            ConversationJson.ReadReply(json["reply"]!.GetValue<string>()),
            ConversationJson.ReadConversation(json["conversation"]!.GetValue<string>()),
            DateTimeOffset.Parse(json["at"]!.GetValue<string>(), System.Globalization.CultureInfo.InvariantCulture));
    }

    private static ConversationKey KeyOf(string key) => new(Channel, key);
}
