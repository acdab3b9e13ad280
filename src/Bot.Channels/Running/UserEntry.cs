using System.Buffers;
using System.Text;
using System.Text.Json;
using Bot.Dialogs.Conversations;

namespace Bot.Channels.Running;

/// <summary>
/// How a person's entry stands in the log: the activity as accepted, and beside it under <c>said</c> what the core was
/// told, so that the turn can be replayed.
/// </summary>
public static class UserEntry
{
    public const string SaidMember = "said";

    public static string Write(JsonElement activity, UserSaid said)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            foreach (var member in activity.EnumerateObject().Where(m => m.Name != SaidMember))
            {
                member.WriteTo(writer);
            }

            writer.WritePropertyName(SaidMember);
            writer.WriteRawValue(ConversationJson.Write(said));
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
