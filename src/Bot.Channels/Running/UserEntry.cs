using System.Buffers;
using System.Text;
using System.Text.Json;
using Bot.Dialogs.Conversations;
using Bot.Protocol.Wire;

namespace Bot.Channels.Running;

/// <summary>
/// How a person's entry stands in the log: the activity as accepted, and beside it under <c>said</c> what the core was
/// told, so that the turn can be replayed.
/// </summary>
public static class UserEntry
{
    public const string SaidMember = "said";

    /// <summary>Hash of the knowledge that the turn's replies were made from.</summary>
    public const string KnowledgeMember = "knowledge";

    /// <summary>What somebody who takes over needs besides the log, when this message asked for a person.</summary>
    public const string HandoffMember = "handoff";

    /// <param name="handoff">JSON of a <see cref="Dialogs.Replies.HandoffRecord"/>; null: nobody asked for a person.</param>
    public static string Write(JsonElement activity, UserSaid said, string knowledge, string? handoff = null)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            foreach (var member in activity.EnumerateObject().Where(m => m.Name is not (SaidMember or KnowledgeMember or HandoffMember)))
            {
                member.WriteTo(writer);
            }

            writer.WriteString(KnowledgeMember, knowledge);
            if (handoff is not null)
            {
                writer.WritePropertyName(HandoffMember);
                writer.WriteRawValue(handoff);
            }

            writer.WritePropertyName(SaidMember);
            writer.WriteRawValue(ConversationJson.Write(said));
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Null for an entry that does not say it.</summary>
    public static string? KnowledgeOf(string json) => JsonElement.Parse(json).Text(KnowledgeMember);
}
