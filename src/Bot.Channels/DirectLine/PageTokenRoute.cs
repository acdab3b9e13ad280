using Bot.Channels.Hosting;
using Bot.Protocol;
using Bot.Protocol.DirectLine;
using Bot.Protocol.Wire;
using Microsoft.AspNetCore.Http;

namespace Bot.Channels.DirectLine;

/// <summary>
/// Tokens for our own page, which has no secret. To go on with a conversation the page shows its renewal: a second
/// signed text that is sent nowhere else, so a token that leaks from a Direct Line call dies after half an hour.
/// </summary>
public static class PageTokenRoute
{
    public static async Task<IResult> Issue(HttpContext context, DirectLineTokens tokens, RequestLimits limits)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (!IsOwnPage(context.Request))
        {
            return Refusal.Forbidden("This route is for this host's own page.");
        }

        if (await RequestBody.ReadAsync(context.Request, context.RequestAborted) is not { } body)
        {
            return Refusal.TooLarge();
        }

        var json = body.IsEmpty ? null : WireJson.ReadObject(body);
        if (json is null && !body.IsEmpty)
        {
            return Refusal.BadRequest("The body is no JSON object.");
        }

        // Going on with a conversation is a page reload or a lost connection: it counts as a post, not as a new token.
        var renewal = json?.Text("renewal");
        if ((renewal is null ? limits.WaitForToken(context) : limits.WaitForPost(context)) is { } wait)
        {
            return Refusal.TooMany(context, wait);
        }

        return renewal is null
            ? Answer(tokens, DirectLineTokens.NewConversationId(), DirectLineTokens.NewUserId())
            : Renewed(tokens, renewal);
    }

    private static IResult Renewed(DirectLineTokens tokens, string renewal) => tokens.Read(TokenUse.Renewal, renewal) switch
    {
        null => Refusal.Forbidden("The renewal is not one of ours."),
        { } known when tokens.IsExpired(known) => Refusal.Expired(),
        { } known => Answer(tokens, known.Conversation, known.User),
    };

    private static IResult Answer(DirectLineTokens tokens, string conversation, string user) => Results.Json(
        new PageTokenAnswer(
            conversation, tokens.Issue(TokenUse.Access, conversation, user), (int)DirectLineTokens.AccessLife.TotalSeconds,
            tokens.Issue(TokenUse.Renewal, conversation, user)),
        ProtocolJson.Default.PageTokenAnswer);

    /// <summary>A browser says where a request comes from; who is no browser has no visitor to fool.</summary>
    private static bool IsOwnPage(HttpRequest request) =>
        (request.Headers.Origin.ToString() is not { Length: > 0 } origin || HostAddress.IsOwnOrigin(request, origin))
        && request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin" or "none";
}
