using Bot.Channels.Hosting;
using Bot.Channels.Running;
using Bot.Dialogs.Conversations;
using Bot.Protocol;
using Bot.Protocol.DirectLine;
using Bot.Protocol.Wire;
using Bot.Storage;
using Microsoft.AspNetCore.Http;

namespace Bot.Channels.DirectLine;

/// <summary>Starting a conversation (the join, once) and taking it up again.</summary>
public static class ConversationRoutes
{
    private static readonly InboxKey Joined = new("joined");

    public static async Task<IResult> Start(HttpContext context, Doorkeeper doorkeeper, RequestLimits limits, TurnRunner runner, Connections connections)
    {
        var admission = doorkeeper.Admit(context.Request);
        if (admission.Caller is not { } caller)
        {
            return admission.Refusal!;
        }

        if (!caller.HoldsSecret && limits.WaitForPost(context) is { } wait)
        {
            return Refusal.TooMany(context, wait);
        }

        if (await RequestBody.ReadAsync(context.Request, context.RequestAborted) is not { } body)
        {
            return Refusal.TooLarge();
        }

        var user = caller.Token?.User ?? UserIn(body) ?? DirectLineTokens.NewUserId();
        var conversation = caller.Token?.Conversation ?? DirectLineTokens.NewConversationId();
        var request = new TurnRequest(
            DirectLineChannel.KeyOf(conversation), DirectLineChannel.CoreName, user, SaidKind.Joined, [Joined]);
        var outcome = await runner.RunAsync(request);
        var answer = connections.Answer(context.Request, caller, conversation, user, Watermark.Start);
        return Results.Json(
            answer, ProtocolJson.Default.ConversationAnswer,
            statusCode: outcome.Repeated ? StatusCodes.Status200OK : StatusCodes.Status201Created);
    }

    public static async Task<IResult> Resume(
        HttpContext context, string conversation, string? watermark, Doorkeeper doorkeeper, IConversationStore store, Connections connections)
    {
        var admission = doorkeeper.Admit(context.Request, conversation);
        if (admission.Caller is not { } caller)
        {
            return admission.Refusal!;
        }

        var key = DirectLineChannel.KeyOf(conversation);
        var stored = await store.LoadAsync(key, context.RequestAborted);
        if (stored.Version == 0)
        {
            return Refusal.NotFound();
        }

        // A watermark we never issued, or none, means: only what is new.
        var last = await store.LastSequenceAsync(key, context.RequestAborted);
        var after = Watermark.Of(Watermark.Read(watermark ?? "", last) ?? last);
        var user = caller.Token?.User ?? stored.UserId ?? DirectLineTokens.NewUserId();
        return Results.Json(
            connections.Answer(context.Request, caller, conversation, user, after), ProtocolJson.Default.ConversationAnswer);
    }

    private static string? UserIn(ReadOnlyMemory<byte> body) =>
        WireJson.ReadObject(body)?.Member("user")?.Text("id") is { } user && TokenRoutes.IsUser(user) ? user : null;
}

/// <summary>Makes the answer that lets a client connect: a fresh token and a stream address that holds its place in the log.</summary>
public sealed class Connections(DirectLineTokens tokens, StreamTickets tickets)
{
    public ConversationAnswer Answer(HttpRequest request, Caller caller, string conversation, string user, string watermark)
    {
        var token = tokens.Issue(TokenUse.Access, conversation, user, caller.Token?.Origins ?? []);
        var stream = $"{HostAddress.Of(request).WebSocket}{DirectLineRoutes.Prefix}/conversations/{Uri.EscapeDataString(conversation)}"
            + $"/stream?watermark={watermark}&t={Uri.EscapeDataString(tickets.Issue(conversation, user))}";
        return new ConversationAnswer(conversation, token, (int)DirectLineTokens.AccessLife.TotalSeconds, stream);
    }
}
