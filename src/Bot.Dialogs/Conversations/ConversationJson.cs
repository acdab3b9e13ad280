using System.Globalization;
using System.Text.Json;
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

    private static readonly string Beginning = string.Create(CultureInfo.InvariantCulture, $"{{\"format\":{Format},");

    public static string Write(Conversation conversation) =>
        JsonSerializer.Serialize(new StoredConversation(Format, conversation), StoredJson.Default.StoredConversation);

    /// <summary>
    /// Throws <see cref="NewerFormatException"/> for what a newer build wrote, and <see cref="FormatException"/> for anything else that
    /// it did not write and cannot upgrade.
    /// </summary>
    public static Conversation ReadConversation(string json)
    {
        // What this build wrote begins with its format and needs no look at the rest.
        var upgraded = json.StartsWith(Beginning, StringComparison.Ordinal) ? json : StateUpgrades.Apply(json, FormatOf(json), StateUpgrades.All);
        return Read(() => JsonSerializer.Deserialize(upgraded, StoredJson.Default.StoredConversation)?.Conversation);
    }

    public static string Write(Reply reply) => JsonSerializer.Serialize(reply, StoredJson.Default.Reply);

    public static Reply ReadReply(string json) => Read(() => JsonSerializer.Deserialize(json, StoredJson.Default.Reply));

    public static string Write(UserSaid said) => JsonSerializer.Serialize(said, StoredJson.Default.UserSaid);

    public static UserSaid ReadSaid(string json) => Read(() => JsonSerializer.Deserialize(json, StoredJson.Default.UserSaid));

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
