using System.Text.Json;
using System.Text.RegularExpressions;

namespace Bot.Channels.Tests.BotFramework;

/// <summary>What Web Chat needs to show a message as it is meant, and what Direct Line takes.</summary>
public static partial class WebChatRules
{
    private const int MostBytes = 262_144;

    /// <summary>The first rule broken; null when it is shown whole.</summary>
    public static string? FaultOf(JsonElement activity) =>
        activity.GetRawText().Length > MostBytes ? "webchat: larger than Direct Line takes"
        : MarkerFault(activity) ?? EntityFault(activity) ?? CardFault(activity);

    /// <summary>Each <c>[n]</c> that has a citation needs its definition, or it is only text.</summary>
    private static string? MarkerFault(JsonElement activity)
    {
        var text = activity.GetProperty("text").GetString()!;
        var defined = Definition().Matches(text).Select(match => match.Groups[1].Value).ToArray();
        return defined.Length != defined.Distinct(StringComparer.Ordinal).Count() ? "webchat: a number defined twice"
            : Positions(activity).Except(defined, StringComparer.Ordinal).Select(n => $"webchat: [{n}] leads nowhere").FirstOrDefault();
    }

    private static IEnumerable<string> Positions(JsonElement activity) => activity.TryGetProperty("entities", out var entities)
        ? entities.EnumerateArray().Where(entity => entity.TryGetProperty("citation", out _))
            .SelectMany(entity => entity.GetProperty("citation").EnumerateArray()).Select(claim => claim.GetProperty("position").GetRawText())
        : [];

    private static string? EntityFault(JsonElement activity) =>
        activity.TryGetProperty("entities", out var entities) && entities.EnumerateArray().Any(entity => entity.GetProperty("@id").GetString() != "")
            ? "webchat: without an empty @id the entity is ignored"
            : null;

    private static string? CardFault(JsonElement activity) => activity.TryGetProperty("attachments", out var attachments)
        ? attachments.EnumerateArray().Select(attachment => CardRules.FaultOf(attachment, "Action.Submit")).FirstOrDefault(fault => fault is not null)
        : null;

    [GeneratedRegex(@"^\[(\d+)\]: https?://", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Definition();
}
