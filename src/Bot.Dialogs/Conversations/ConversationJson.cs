using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Bot.Dialogs.Replies;

namespace Bot.Dialogs.Conversations;

/// <summary>
/// How conversations, what was said and replies are stored: source-generated, with a format number, refusing unknown and
/// missing members. Canonical: equal values give equal bytes.
/// </summary>
public static class ConversationJson
{
    /// <summary>Raised with each change of shape; an upgrade from the one before comes with it in <see cref="StateUpgrades"/>.</summary>
    public const int Format = 2;

    private static readonly JsonTypeInfo<StoredConversation> StoredConversationType = StoredOptions.TypeOf<StoredConversation>();
    private static readonly JsonTypeInfo<Reply> ReplyType = StoredOptions.TypeOf<Reply>();
    private static readonly JsonTypeInfo<UserSaid> UserSaidType = StoredOptions.TypeOf<UserSaid>();
    private static readonly string Beginning = string.Create(CultureInfo.InvariantCulture, $"{{\"format\":{Format},");

    public static string Write(Conversation conversation) =>
        JsonSerializer.Serialize(new StoredConversation(Format, conversation), StoredConversationType);

    /// <summary>
    /// Throws <see cref="NewerFormatException"/> for what a newer build wrote, and <see cref="FormatException"/> for anything else that
    /// it did not write and cannot upgrade.
    /// </summary>
    public static Conversation ReadConversation(string json)
    {
        // What this build wrote begins with its format and needs no look at the rest.
        var upgraded = json.StartsWith(Beginning, StringComparison.Ordinal) ? json : StateUpgrades.Apply(json, FormatOf(json), StateUpgrades.All);
        return Read(() => JsonSerializer.Deserialize(upgraded, StoredConversationType)?.Conversation);
    }

    public static string Write(Reply reply) => JsonSerializer.Serialize(reply, ReplyType);

    public static void Write(Utf8JsonWriter writer, Conversation conversation) =>
        JsonSerializer.Serialize(writer, new StoredConversation(Format, conversation), StoredConversationType);

    public static void Write(Utf8JsonWriter writer, Reply reply) => JsonSerializer.Serialize(writer, reply, ReplyType);

    public static Reply ReadReply(string json) => Read(() => JsonSerializer.Deserialize(json, ReplyType));

    public static string Write(UserSaid said) => JsonSerializer.Serialize(said, UserSaidType);

    public static UserSaid ReadSaid(string json) => Read(() => JsonSerializer.Deserialize(json, UserSaidType));

    private static int FormatOf(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty("format", out var format) && format.TryGetInt32(out var number) ? number : 0;
        }
        catch (JsonException exception)
        {
            throw new FormatException("This is not a stored conversation.", exception);
        }
    }

    private static T Read<T>(Func<T?> read)
        where T : class
    {
        try
        {
            return read() ?? throw new FormatException("Nothing is stored here.");
        }
        catch (JsonException exception)
        {
            throw new FormatException("What is stored here was not written by this build: " + exception.Message, exception);
        }
    }
}
