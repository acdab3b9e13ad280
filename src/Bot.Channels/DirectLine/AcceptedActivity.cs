using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using Bot.Channels.Running;
using Bot.Protocol.Activities;
using Bot.Protocol.Wire;
using Bot.Storage;

namespace Bot.Channels.DirectLine;

/// <summary>
/// A client's activity as we take it, and as its echo goes back. What only the channel may say (who, where, when, which
/// id) is never the client's; all else stays verbatim.
/// </summary>
public static class AcceptedActivity
{
    private const int LongestName = 100;

    private static readonly FrozenSet<string> Ours = new[]
    {
        "id", "timestamp", "from", "conversation", "channelId", "serviceUrl", "recipient", "callerId", "relatesTo", UserEntry.SaidMember,
        UserEntry.KnowledgeMember, UserEntry.HandoffMember,
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static JsonElement Of(IncomingActivity activity, string user) => JsonElement.Parse(Written(writer =>
    {
        writer.WriteStartObject("from");
        writer.WriteString("id", user);
        if (activity.From.Name is { Length: > 0 and <= LongestName } name)
        {
            writer.WriteString("name", name);
        }

        writer.WriteString("role", "user");
        writer.WriteEndObject();
        foreach (var member in activity.Json.EnumerateObject().Where(m => !Ours.Contains(m.Name)))
        {
            member.WriteTo(writer);
        }
    }).Span);

    /// <summary>The echo: with the server's id and time, the client's own <c>clientActivityID</c> and nothing of ours.</summary>
    public static ReadOnlyMemory<byte> Echo(LogEntry entry, string conversation) => Written(writer =>
    {
        writer.WriteString("id", entry.ActivityId);
        writer.WriteString("timestamp", entry.At.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture));
        writer.WriteString("channelId", DirectLineChannel.Name);
        writer.WriteStartObject("conversation");
        writer.WriteString("id", conversation);
        writer.WriteEndObject();
        foreach (var member in JsonElement.Parse(entry.Json).EnumerateObject().Where(m => m.Name == "from" || !Ours.Contains(m.Name)))
        {
            member.WriteTo(writer);
        }
    });

    private static ReadOnlyMemory<byte> Written(Action<Utf8JsonWriter> members)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer);
        writer.WriteStartObject();
        members(writer);
        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenMemory;
    }
}
