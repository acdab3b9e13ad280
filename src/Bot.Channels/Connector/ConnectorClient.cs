using System.Net.Http.Headers;
using System.Text.Json;
using Bot.Protocol;
using Bot.Protocol.Activities;
using Bot.Protocol.Wire;

namespace Bot.Channels.Connector;

/// <summary>Posts activities to a channel's Connector. The address is checked at each send, the token is attached last.</summary>
internal sealed class ConnectorClient(HttpClient client, ServiceHosts hosts, AccessTokens tokens, TimeProvider clock)
{
    private const int MaxAnswerBytes = 64 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public async Task<SendOutcome> SendAsync(OutgoingActivity activity, CancellationToken cancellationToken)
    {
        if (AddressOf(activity) is not { } address)
        {
            return new SendOutcome.Never("address");
        }

        var body = JsonSerializer.SerializeToUtf8Bytes(activity, ProtocolJson.Default.OutgoingActivity);
        var outcome = await SendOnceAsync(address, body, cancellationToken);
        return outcome is SendOutcome.TokenRefused ? await SendOnceAsync(address, body, cancellationToken) : outcome;
    }

    private Uri? AddressOf(OutgoingActivity activity)
    {
        // Escaping leaves dots alone, and a segment of dots climbs.
        var conversation = activity.Conversation?.Id;
        if (hosts.Find(activity.ServiceUrl) is not { } service || conversation is null or "" or "." or ".." || activity.ReplyToId is "." or "..")
        {
            return null;
        }

        var path = $"{service.GetLeftPart(UriPartial.Path).TrimEnd('/')}/v3/conversations/{Uri.EscapeDataString(conversation)}/activities";
        return new Uri(string.IsNullOrEmpty(activity.ReplyToId) ? path : $"{path}/{Uri.EscapeDataString(activity.ReplyToId)}");
    }

    private async Task<SendOutcome> SendOnceAsync(Uri address, byte[] body, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        try
        {
            string? token = null;
            if (tokens.HasCredential && (token = await tokens.GetAsync(limit.Token)) is null)
            {
                return new SendOutcome.NotYet("token");
            }

            return await PostAsync(address, body, token, limit.Token);
        }
        catch (HttpRequestException failure)
        {
            return OutcomeOf(failure);
        }
        catch (Exception failure) when (failure is IOException or OperationCanceledException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return new SendOutcome.Unclear("timeout");
        }
    }

    private async Task<SendOutcome> PostAsync(Uri address, byte[] body, string? token, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        if (!response.IsSuccessStatusCode)
        {
            if (response.StatusCode == System.Net.HttpStatusCode.Unauthorized && token is not null)
            {
                tokens.Drop(token);
            }

            return SendOutcome.Of(response.StatusCode, WaitOf(response.Headers.RetryAfter));
        }

        return new SendOutcome.Sent(await RemoteIdAsync(response, cancellationToken));
    }

    /// <summary>It is delivered whatever the body says: a broken one costs the id, not a second message.</summary>
    private static async Task<string?> RemoteIdAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            var body = await BoundedBody.ReadAsync(response, MaxAnswerBytes, cancellationToken);
            return body is { } bytes && WireJson.ReadObject(bytes)?.Text("id") is { Length: > 0 and <= 500 } id ? id : null;
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or OperationCanceledException)
        {
            return null;
        }
    }

    private TimeSpan? WaitOf(RetryConditionHeaderValue? retryAfter) =>
        retryAfter?.Delta ?? (retryAfter?.Date is { } date ? date - clock.GetUtcNow() : null);

    private static SendOutcome OutcomeOf(HttpRequestException failure) => failure switch
    {
        { InnerException: ServiceAddressException } => new SendOutcome.Never("address"),
        { HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError } =>
            new SendOutcome.Unreached(failure.HttpRequestError.ToString()),
        _ => new SendOutcome.Unclear(failure.HttpRequestError.ToString()),
    };
}
