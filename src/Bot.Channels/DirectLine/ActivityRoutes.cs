using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Bot.Channels.Hosting;
using Bot.Channels.Running;
using Bot.Dialogs.Conversations;
using Bot.Protocol;
using Bot.Protocol.Activities;
using Bot.Protocol.DirectLine;
using Bot.Storage;
using Microsoft.AspNetCore.Http;

namespace Bot.Channels.DirectLine;

/// <summary>Posting an activity, polling for activities, and the upload that this bot has no use for.</summary>
public static class ActivityRoutes
{
    private static readonly TimeSpan SameMeaningFor = TimeSpan.FromMinutes(2);

    public static async Task<IResult> Post(
        HttpContext context, string conversation, Doorkeeper doorkeeper, RequestLimits limits, PostedActivities posted)
    {
        var admission = doorkeeper.Admit(context.Request, conversation);
        if (admission.Caller is not { } caller)
        {
            return admission.Refusal!;
        }

        if (!caller.HoldsSecret && limits.WaitForPost(context, conversation) is { } wait)
        {
            return Refusal.TooMany(context, wait);
        }

        if (await RequestBody.ReadAsync(context.Request, context.RequestAborted) is not { } body)
        {
            return Refusal.TooLarge();
        }

        return IncomingActivity.Read(body) is { } activity
            ? await posted.TakeAsync(conversation, caller, activity, context.RequestAborted)
            : Refusal.BadRequest("The body is no activity.");
    }

    public static async Task<IResult> Poll(
        HttpContext context, string conversation, string? watermark, Doorkeeper doorkeeper, IConversationStore store, ActivityFeed feed)
    {
        var admission = doorkeeper.Admit(context.Request, conversation);
        if (admission.Caller is null)
        {
            return admission.Refusal!;
        }

        var key = DirectLineChannel.KeyOf(conversation);
        if ((await store.LoadAsync(key, context.RequestAborted)).Version == 0)
        {
            return Refusal.NotFound();
        }

        var last = await store.LastSequenceAsync(key, context.RequestAborted);
        if (Watermark.Read(string.IsNullOrEmpty(watermark) ? Watermark.Start : watermark, last) is not { } after)
        {
            return Refusal.BadRequest("The watermark is not one of this conversation.");
        }

        var page = await feed.ReadAsync(conversation, after, HostAddress.Of(context.Request), context.RequestAborted);
        return Results.Bytes(page.Json, "application/json; charset=utf-8");
    }

    public static async Task<IResult> Upload(HttpContext context, string conversation, Doorkeeper doorkeeper, IConversationStore store)
    {
        var admission = doorkeeper.Admit(context.Request, conversation);
        if (admission.Caller is null)
        {
            return admission.Refusal!;
        }

        var stored = await store.LoadAsync(DirectLineChannel.KeyOf(conversation), context.RequestAborted);
        return stored.Version == 0 ? Refusal.NotFound() : Refusal.NoAttachments();
    }

    /// <summary>
    /// What makes a post the same post: the client's id for it. A card's values without one are the same while they
    /// mean the same, because some clients send them again under another id.
    /// </summary>
    internal static ImmutableArray<InboxKey> KeysOf(IncomingActivity activity, string user, DateTimeOffset now)
    {
        if (activity.ClientActivityId is { Length: > 0 } id)
        {
            return [new InboxKey("client:" + Digest(id))];
        }

        return activity.Value is { } value && activity.Text is null
            ? [new InboxKey("meaning:" + Digest($"{user}\n{activity.ReplyToId}\n{value.GetRawText()}"), now + SameMeaningFor)]
            : [];
    }

    private static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
