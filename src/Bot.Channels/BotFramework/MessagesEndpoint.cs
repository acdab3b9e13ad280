using System.Text;
using Bot.Channels.Connector;
using Bot.Channels.DirectLine;
using Bot.Channels.Hosting;
using Bot.Protocol.Activities;
using Microsoft.AspNetCore.Http;

namespace Bot.Channels.BotFramework;

/// <summary>
/// <c>POST /api/messages</c>: who calls, then how much, then what. An activity must say where it comes from, and its answers may only go
/// where its token and our list agree. Refusals never repeat what was sent.
/// </summary>
internal sealed class MessagesEndpoint(
    BotFrameworkSettings settings, ChannelDoor door, ServiceHosts hosts, ChannelMetrics metrics, IncomingActivities incoming)
{
    private const int LongestId = 450;

    public async Task<IResult> PostAsync(HttpContext context)
    {
        var admission = await door.AdmitAsync(context.Request, context.RequestAborted);
        if (admission.Caller is not { } caller)
        {
            return admission.Refusal!;
        }

        if (await RequestBody.ReadAsync(context.Request, context.RequestAborted) is not { } body)
        {
            return Refusal.TooLarge();
        }

        if (IncomingActivity.Read(body) is not { } activity || !IsComplete(activity))
        {
            return Refusal.BadRequest("The body is no activity with a type, channelId, serviceUrl, conversation and from.");
        }

        return Forbidden(activity, caller) ?? await incoming.TakeAsync(activity, HostOf(context.Request), context.RequestAborted);
    }

    private static bool IsComplete(IncomingActivity activity) =>
        activity.ServiceUrl is { Length: > 0 } && IsId(activity.ChannelId) && IsId(activity.Conversation.Id)
        && (IsId(activity.From.Id) || activity.Type is not (ActivityTypes.Message or ActivityTypes.Invoke));

    private static bool IsId(string? id) => id is { Length: > 0 } && Encoding.UTF8.GetByteCount(id) <= LongestId;

    private IResult? Forbidden(IncomingActivity activity, ChannelCaller caller)
    {
        if (!caller.IsLocal && !string.Equals(activity.ServiceUrl, caller.ServiceUrl, StringComparison.OrdinalIgnoreCase))
        {
            return Forbid("serviceUrl");
        }

        if (!caller.IsLocal && !IsEndorsed(activity.ChannelId!, caller))
        {
            return Forbid("endorsement");
        }

        return hosts.Find(activity.ServiceUrl) is null ? Forbid("serviceHost") : null;
    }

    private bool IsEndorsed(string channel, ChannelCaller caller) =>
        (caller.Endorsements.Contains(channel, StringComparer.Ordinal) || settings.UnendorsedChannels.Contains(channel, StringComparer.Ordinal))
        && settings.Endorsements.All(required => caller.Endorsements.Contains(required, StringComparer.Ordinal));

    private IResult Forbid(string reason)
    {
        metrics.Refused(reason);
        return Refusal.Forbidden("The call may not speak for this channel or be answered there.");
    }

    /// <summary>A channel reaches us by https only; a proxy that ends TLS must not turn links into http.</summary>
    private static HostAddress HostOf(HttpRequest request)
    {
        var host = HostAddress.Of(request);
        return Uri.TryCreate(host.Http, UriKind.Absolute, out var uri) && uri is { IsLoopback: false, Scheme: "http" }
            ? new HostAddress("https" + host.Http["http".Length..])
            : host;
    }
}
