using System.Net.Http.Json;
using System.Text.Json;
using Bot.Chaos.Processes;
using Bot.Storage;

namespace Bot.Chaos.Talking;

/// <summary>One way into the bot. Posting throws or returns false when the message was not acknowledged.</summary>
internal interface IDoor
{
    /// <summary>The conversation as the store knows it.</summary>
    Task<ConversationKey> OpenAsync(Uri bot, string name, CancellationToken cancellationToken);

    Task<bool> PostAsync(Uri bot, ConversationKey conversation, string user, Message message, CancellationToken cancellationToken);
}

/// <summary>As a channel of Azure Bot Service posts; replies leave by the Connector.</summary>
internal sealed class ChannelDoor(HttpClient client, Uri connector) : IDoor
{
    public const string Channel = "rig";

    public Task<ConversationKey> OpenAsync(Uri bot, string name, CancellationToken cancellationToken) =>
        Task.FromResult(new ConversationKey(Channel, name));

    public async Task<bool> PostAsync(Uri bot, ConversationKey conversation, string user, Message message, CancellationToken cancellationToken)
    {
        var activity = new
        {
            type = "message",
            id = message.Id,
            channelId = Channel,
            serviceUrl = connector.AbsoluteUri,
            conversation = new { id = conversation.Id },
            from = new { id = user },
            recipient = new { id = "bot" },
            text = message.Text,
        };
        using var answer = await client.PostAsJsonAsync(new Uri(bot, "/api/messages"), activity, cancellationToken);
        return answer.IsSuccessStatusCode;
    }
}

/// <summary>As a web chat posts; replies are read from the stream.</summary>
internal sealed class DirectLineDoor(HttpClient client) : IDoor
{
    public async Task<ConversationKey> OpenAsync(Uri bot, string name, CancellationToken cancellationToken)
    {
        using var request = Request(HttpMethod.Post, new Uri(bot, "/v3/directline/conversations"));
        using var answer = await client.SendAsync(request, cancellationToken);
        answer.EnsureSuccessStatusCode();
        var json = await answer.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
        return new ConversationKey("directline", json.GetProperty("conversationId").GetString()!);
    }

    public async Task<bool> PostAsync(Uri bot, ConversationKey conversation, string user, Message message, CancellationToken cancellationToken)
    {
        var activity = new { type = "message", from = new { id = user }, text = message.Text, channelData = new { clientActivityID = message.Id } };
        using var request = Request(HttpMethod.Post, new Uri(bot, $"/v3/directline/conversations/{conversation.Id}/activities"));
        request.Content = JsonContent.Create(activity);
        using var answer = await client.SendAsync(request, cancellationToken);
        return answer.IsSuccessStatusCode;
    }

    private static HttpRequestMessage Request(HttpMethod method, Uri address) =>
        new(method, address) { Headers = { Authorization = new("Bearer", BotProcess.Secret) } };
}
