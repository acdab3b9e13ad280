using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Bot.Channels.Tests.BotFramework;

/// <summary>What Teams refuses in a message, as Microsoft documents it.</summary>
public static partial class TeamsRules
{
    public static readonly ImmutableArray<(int Count, TimeSpan Within)> Rates =
    [
        (7, TimeSpan.FromSeconds(1)), (8, TimeSpan.FromSeconds(2)), (60, TimeSpan.FromSeconds(30)), (1800, TimeSpan.FromHours(1)),
    ];

    /// <summary>Microsoft documents 20 for Teams; its Playground refuses more than 10.</summary>
    private const int MostCitations = 20;

    /// <summary>The first rule broken; null when Teams would take it.</summary>
    public static string? FaultOf(JsonElement activity)
    {
        var length = 2 * activity.GetRawText().Length;
        if (length > 28 * 1024)
        {
            return $"size {length}";
        }

        return activity.GetProperty("type").GetString() != "message" ? null
            : EntityFault(activity) ?? SuggestionFault(activity) ?? TextFault(activity) ?? CardFault(activity);
    }

    private static string? EntityFault(JsonElement activity)
    {
        if (!activity.TryGetProperty("entities", out var entities))
        {
            return null;
        }

        var messages = entities.EnumerateArray().Where(entity => entity.GetProperty("type").GetString() == "https://schema.org/Message").ToArray();
        if (messages.Length > 1)
        {
            return "entity: a second message entity";
        }

        var claims = messages.SelectMany(message => message.TryGetProperty("citation", out var list) ? list.EnumerateArray() : default).ToArray();
        if (claims.Length > (IsLocal(activity) ? MostCitations / 2 : MostCitations))
        {
            return $"citations: {claims.Length}";
        }

        if (messages.Any(message => message.TryGetProperty("additionalType", out _)))
        {
            return "entity: an AI label without a model";
        }

        var text = activity.GetProperty("text").GetString()!;
        return claims.Select(claim => ClaimFault(claim, text)).FirstOrDefault(fault => fault is not null);
    }

    private static bool IsLocal(JsonElement activity) =>
        activity.TryGetProperty("serviceUrl", out var service) && Uri.TryCreate(service.GetString(), UriKind.Absolute, out var uri) && uri.IsLoopback;

    private static string? ClaimFault(JsonElement claim, string text)
    {
        var position = claim.GetProperty("position").GetInt32();
        var appearance = claim.GetProperty("appearance");
        var name = appearance.GetProperty("name").GetString()!;
        var words = appearance.GetProperty("abstract").GetString()!;
        if (name.Length is 0 or > 80 || words.Length is 0 or > 160)
        {
            return $"claim {position}: name {name.Length}, abstract {words.Length}";
        }

        if (!Uri.TryCreate(appearance.GetProperty("url").GetString(), UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
        {
            return $"claim {position}: url";
        }

        return text.Contains($"[{position}]", StringComparison.Ordinal) ? null : $"claim {position}: not in the text";
    }

    private static string? SuggestionFault(JsonElement activity) =>
        activity.TryGetProperty("suggestedActions", out var suggestions) && suggestions.GetProperty("actions").GetArrayLength() > 3 ? "suggestions: more than 3"
        : activity.TryGetProperty("suggestedActions", out _) && activity.TryGetProperty("attachments", out _) ? "suggestions beside an attachment"
        : null;

    private static string? TextFault(JsonElement activity)
    {
        var text = activity.TryGetProperty("text", out var value) ? value.GetString()! : "";
        return TableRow().IsMatch(text) ? "text: a table"
            : Heading().IsMatch(text) ? "text: a heading"
            : Picture().IsMatch(text) ? "text: a picture"
            : Tag().IsMatch(text) ? "text: a tag"
            : null;
    }

    private static string? CardFault(JsonElement activity) => activity.TryGetProperty("attachments", out var attachments)
        ? attachments.EnumerateArray().Select(attachment => CardRules.FaultOf(attachment, "Action.Execute")).FirstOrDefault(fault => fault is not null)
        : null;

    [GeneratedRegex(@"^\s*\|.*\|\s*$", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex TableRow();

    [GeneratedRegex(@"^#{1,6} ", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Heading();

    [GeneratedRegex(@"(^|[^\\])!\[[^\]\\]*\]\(", RegexOptions.NonBacktracking)]
    private static partial Regex Picture();

    [GeneratedRegex("<[a-zA-Z/]", RegexOptions.NonBacktracking)]
    private static partial Regex Tag();
}
