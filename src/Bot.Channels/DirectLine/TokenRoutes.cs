using System.Collections.Immutable;
using Bot.Channels.Hosting;
using Bot.Protocol;
using Bot.Protocol.DirectLine;
using Bot.Protocol.Wire;
using Microsoft.AspNetCore.Http;

namespace Bot.Channels.DirectLine;

/// <summary><c>tokens/generate</c> for whoever holds the secret, <c>tokens/refresh</c> for whoever holds a living token.</summary>
public static class TokenRoutes
{
    private const int LongestUser = 64;

    public static async Task<IResult> Generate(HttpContext context, Doorkeeper doorkeeper, DirectLineTokens tokens)
    {
        var admission = doorkeeper.Admit(context.Request);
        if (admission.Caller is not { HoldsSecret: true })
        {
            return admission.Refusal ?? Refusal.Forbidden("Only the secret opens this route.");
        }

        if (await RequestBody.ReadAsync(context.Request, context.RequestAborted) is not { } body)
        {
            return Refusal.TooLarge();
        }

        var json = body.IsEmpty ? null : WireJson.ReadObject(body);
        if (!body.IsEmpty && json is null)
        {
            return Refusal.BadRequest("The body is no JSON object.");
        }

        var user = json?.Member("user")?.Text("id") ?? DirectLineTokens.NewUserId();
        if (!IsUser(user))
        {
            return Refusal.BadRequest("A user id has 1 to 64 visible characters.");
        }

        var conversation = DirectLineTokens.NewConversationId();
        ImmutableArray<string> origins = json is { } members
            ? [.. members.Items("trustedOrigins").Where(o => o.ValueKind == System.Text.Json.JsonValueKind.String).Select(o => o.GetString()!)]
            : [];
        return Answer(conversation, tokens.Issue(TokenUse.Access, conversation, user, origins));
    }

    public static IResult Refresh(HttpContext context, Doorkeeper doorkeeper, DirectLineTokens tokens)
    {
        var admission = doorkeeper.Admit(context.Request);
        return admission.Caller switch
        {
            null => admission.Refusal!,
            { Token: null } => Refusal.Forbidden("A secret needs no refreshing."),
            { Token: { } token } => Answer(
                token.Conversation, tokens.Issue(TokenUse.Access, token.Conversation, token.User, token.Origins)),
        };
    }

    public static bool IsUser(string user) =>
        user.Length is > 0 and <= LongestUser && user.All(c => !char.IsControl(c) && !char.IsWhiteSpace(c));

    private static IResult Answer(string conversation, string token) => Results.Json(
        new TokenAnswer(conversation, token, (int)DirectLineTokens.AccessLife.TotalSeconds), ProtocolJson.Default.TokenAnswer);
}
