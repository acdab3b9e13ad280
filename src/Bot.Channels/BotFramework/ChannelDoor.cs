using System.Net;
using Bot.Channels.Authentication;
using Bot.Channels.DirectLine;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Bot.Channels.BotFramework;

/// <summary>
/// Decides who may speak for a channel, before a byte of the body is read. A token is checked whenever there is one; without one only
/// a program on this machine is let in, and only when that was asked for.
/// </summary>
internal sealed class ChannelDoor(BotFrameworkSettings settings, ISigningKeys keys, ChannelMetrics metrics, TimeProvider clock)
{
    private readonly TokenValidator? _validator = settings.AppId is { } appId ? new TokenValidator(keys, appId, clock) : null;

    public async ValueTask<ChannelAdmission> AdmitAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var authorization = request.Headers.Authorization;
        if (StringValues.IsNullOrEmpty(authorization))
        {
            return settings.IsOpenToLoopback ? AdmitLocal(request) : Refuse("none");
        }

        if (_validator is null || authorization.Count != 1)
        {
            return Refuse(_validator is null ? "noAppId" : "twice");
        }

        return await _validator.ValidateAsync(authorization[0], cancellationToken) switch
        {
            TokenOutcome.Accepted accepted => new(new ChannelCaller(accepted.ServiceUrl, accepted.Endorsements), null),
            TokenOutcome.Refused refused => Refuse(refused.Reason),
            _ => Refuse("unknown"),
        };
    }

    /// <summary>
    /// On this machine there are browsers too, and tunnels: a page can post here without asking only as something else than JSON,
    /// and a name or a proxy from outside shows in the headers.
    /// </summary>
    private ChannelAdmission AdmitLocal(HttpRequest request)
    {
        var remote = request.HttpContext.Connection.RemoteIpAddress;
        if ((remote is not null && !IPAddress.IsLoopback(remote)) || !IsLoopbackName(request.Host.Host)
            || request.Headers.ContainsKey("X-Forwarded-For") || request.Headers.ContainsKey("Forwarded"))
        {
            return Refuse("notLocal");
        }

        return request.HasJsonContentType()
            ? new(ChannelCaller.Local, null)
            : new(null, Refusal.Of(StatusCodes.Status415UnsupportedMediaType, "BadArgument", "Send application/json."));
    }

    private static bool IsLoopbackName(string host) =>
        Uri.TryCreate($"http://{host}/", UriKind.Absolute, out var uri) && uri.IsLoopback;

    private ChannelAdmission Refuse(string reason)
    {
        metrics.Refused(reason);
        return new(null, Refusal.Of(StatusCodes.Status401Unauthorized, "Unauthorized", "The call was not authenticated."));
    }
}
