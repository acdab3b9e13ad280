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
    /// <summary>Raised with each change of shape; an upgrade from the one before (json → json) comes with it.</summary>
    public const int Format = 1;

    public static string Write(Conversation conversation) =>
        JsonSerializer.Serialize(new StoredConversation(Format, conversation), StoredJson.Default.StoredConversation);

    /// <summary>Throws <see cref="FormatException"/> for anything it did not write (or cannot upgrade).</summary>
    public static Conversation ReadConversation(string json)
    {
        var format = FormatOf(json);
        return format == Format
            ? Read(() => JsonSerializer.Deserialize(json, StoredJson.Default.StoredConversation)?.Conversation)
            : throw new FormatException(string.Create(
                CultureInfo.InvariantCulture, $"A conversation of format {format} cannot be read by this build, which writes format {Format}."));
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
