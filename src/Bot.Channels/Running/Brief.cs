using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
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
    private const int UsualLength = 16 * 1024;

    private static readonly JsonWriterOptions AsStored = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>The page that a turn keeps when it gives out a key: what a brief shows, and nothing that only led to it.</summary>
    public static KeptPage Page(string key, Reply reply, Conversation conversation, DateTimeOffset at) =>
        new(KeyOf(key), Write(ForBrief(reply), conversation with { Past = [] }, at));

    /// <summary>Null for a key never given out.</summary>
    public async Task<Brief?> FindAsync(string key, CancellationToken cancellationToken)
    {
        if (key.Length != KeyLength || !key.All(char.IsAsciiHexDigitLower))
        {
            return null;
        }

        var stored = await store.LoadAsync(KeyOf(key), cancellationToken);
        return stored.Json is null ? null : Read(stored.Json);
    }

    private static Reply ForBrief(Reply reply) => reply.Recommendation is { } advice
        ? reply with { Text = "", Choices = [], Citations = [], Recommendation = advice.WithoutGrounds() }
        : reply;

    private static string Write(Reply reply, Conversation conversation, DateTimeOffset at)
    {
        var buffer = new ArrayBufferWriter<byte>(UsualLength);
        using (var writer = new Utf8JsonWriter(buffer, AsStored))
        {
            writer.WriteStartObject();
            writer.WriteNumber("format", 2);
            writer.WriteString("at", at);
            writer.WritePropertyName("reply");
            ConversationJson.Write(writer, reply);
            writer.WritePropertyName("conversation");
            ConversationJson.Write(writer, conversation);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static Brief Read(string text)
    {
        using var json = JsonDocument.Parse(text);
        var brief = json.RootElement;
        return new Brief(
            ConversationJson.ReadReply(Inner(brief.GetProperty("reply"))),
            ConversationJson.ReadConversation(Inner(brief.GetProperty("conversation"))),
            brief.GetProperty("at").GetDateTimeOffset());
    }

    /// <summary>Format 1 held JSON within strings, at twice the size.</summary>
    private static string Inner(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();

    private static ConversationKey KeyOf(string key) => new(Channel, key);
}
