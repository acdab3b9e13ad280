using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Bot.Protocol.Activities;
using Bot.Protocol.Wire;
using Bot.Storage;

namespace Bot.Channels.BotFramework;

/// <summary>
/// What makes an activity the same when it comes again. Channels send again after 15 seconds, sometimes under a new id; so a pressed
/// button is also known by what it means, for two minutes.
/// </summary>
internal static class ArrivalKeys
{
    private static readonly TimeSpan SameMeaningFor = TimeSpan.FromMinutes(2);

    /// <summary>The first arrival of a person: told in several ways, and again at every reload.</summary>
    public static ImmutableArray<InboxKey> Joined { get; } = [new InboxKey("joined")];

    public static ImmutableArray<InboxKey> OfMessage(IncomingActivity activity, string? text, DateTimeOffset now)
    {
        var keys = ImmutableArray.CreateBuilder<InboxKey>();
        if (activity.Id is { Length: > 0 } id)
        {
            keys.Add(new InboxKey("id:" + Digest(id)));
            keys.Add(new InboxKey("words:" + Digest(id, text ?? "")));
        }

        if (activity.ClientActivityId is { Length: > 0 } client)
        {
            keys.Add(new InboxKey("client:" + Digest(activity.From.Id, client)));
        }

        if (activity.Value is not null && string.IsNullOrEmpty(activity.Text))
        {
            keys.Add(Meaning(activity, now));
        }

        return keys.ToImmutable();
    }

    /// <summary>An edit has its message's id: it is new when its words are.</summary>
    public static ImmutableArray<InboxKey> OfEdit(string id, string text) => [new InboxKey("words:" + Digest(id, text))];

    public static ImmutableArray<InboxKey> OfInvoke(IncomingActivity activity, DateTimeOffset now) => activity.Id is { Length: > 0 } id
        ? [new InboxKey("id:" + Digest(id)), Meaning(activity, now)]
        : [Meaning(activity, now)];

    private static InboxKey Meaning(IncomingActivity activity, DateTimeOffset now) => new(
        "meaning:" + Digest(activity.From.Id, activity.Name ?? "", activity.ReplyToId ?? "", activity.Value is { } value ? value.GetRawText() : ""),
        now + SameMeaningFor);

    private static string Digest(params ReadOnlySpan<string> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in parts)
        {
            var bytes = Encoding.UTF8.GetBytes(part);
            hash.AppendData(BitConverter.GetBytes(bytes.Length));
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
