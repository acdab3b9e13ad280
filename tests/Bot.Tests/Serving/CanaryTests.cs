using System.Buffers.Text;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using Bot.Testing;

namespace Bot.Tests.Serving;

/// <summary>Whole conversations with everything that can go wrong in them, with a canary in every field and the log as wordy as it gets.</summary>
public sealed class CanaryTests : IDisposable
{
    private const string Canary = "kanarienvogel";

    private static readonly (string, string)[] Wordy =
    [
        ("Logging__LogLevel__Default", "Trace"), ("Logging__LogLevel__Microsoft", "Trace"), ("Logging__LogLevel__Microsoft.AspNetCore", "Trace"),
        ("Logging__LogLevel__Microsoft.AspNetCore.Routing", "Trace"), ("Logging__LogLevel__Microsoft.AspNetCore.Hosting.Diagnostics", "Trace"),
        ("Logging__LogLevel__Microsoft.Extensions", "Trace"), ("Logging__LogLevel__Microsoft.Extensions.Hosting.Internal", "Trace"), ("Logging__LogLevel__System", "Trace"),
    ];

    private readonly string _data = Directory.CreateTempSubdirectory("data").FullName;
    private readonly List<string> _secrets = [Canary];

    public void Dispose() => Directory.Delete(_data, recursive: true);

    [Fact]
    public async Task No_text_name_or_token_is_in_the_log_at_any_level()
    {
        using var bot = await RunningProgram.StartAsync(_data, Wordy, "--Bot:Auth", "Disabled", "--Limits:PostsPerConversation", "12", "--Handoff:Url", $"http://127.0.0.1:9/{Canary}");
        await TalkAsync(bot);
        await WantAPersonAsync(bot);
        await MisbehaveAsync(bot);
        await TalkThroughTheChannelAsync(bot);
        await bot.Http.GetAsync(new Uri($"/api/ask?q=what+is+the+MOQ+for+{Canary}", UriKind.Relative));
        await bot.Http.GetAsync(new Uri($"/brief/{Canary}", UriKind.Relative));
        bot.Signal("INT");
        await bot.ExitAsync();

        Assert.Contains("\"LogLevel\":\"Debug\"", bot.Log, StringComparison.Ordinal);
        Assert.All(_secrets, secret => Assert.DoesNotContain(secret, bot.Log, StringComparison.OrdinalIgnoreCase));
    }

    private async Task TalkAsync(RunningProgram bot)
    {
        var token = await bot.TokenAsync();
        Remember(token, "token", "renewal");
        var started = await bot.CallAsync(HttpMethod.Post, "", token);
        Remember(started, "token");
        var stream = started.GetProperty("streamUrl").GetString()!;
        _secrets.Add(stream[(stream.LastIndexOf("t=", StringComparison.Ordinal) + 2)..]);
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri(stream), default);
        string[] texts =
        [
            $"we are {Canary} Ltd and need 800 wall mirrors, no design of our own, $10k, 10 weeks", "basic protection is fine", "only my logo and packaging",
            "production only", $"what is the import duty for {Canary}?", $"I want to speak to a person called {Canary}", "send me the transcript", "forget everything about me", "yes",
        ];
        foreach (var text in texts)
        {
            await SayAsync(bot, token, new { type = "message", text, from = new { id = Canary, name = Canary }, channelData = new { clientActivityID = Canary + text.Length } });
        }

        await SayAsync(bot, token, new { type = "message", value = new { quantity = Canary } });
        await SayAsync(bot, token, new { type = "event", name = Canary, value = Canary });
        using var again = new ClientWebSocket();
        await Assert.ThrowsAsync<WebSocketException>(() => again.ConnectAsync(new Uri(stream), default));
    }

    /// <summary>A hand-off that nobody takes, in a conversation that stays: all of it is in the export, nothing in the log.</summary>
    private async Task WantAPersonAsync(RunningProgram bot)
    {
        var token = await bot.TokenAsync();
        Remember(token, "token", "renewal");
        await bot.CallAsync(HttpMethod.Post, "", token);
        foreach (var text in new[] { $"we are {Canary} Ltd and need 800 wall mirrors", $"this is useless, {Canary} wants to talk to a person" })
        {
            await SayAsync(bot, token, new { type = "message", text, from = new { id = Canary, name = Canary }, handoff = Canary });
        }

        var claims = JsonElement.Parse(Base64Url.DecodeFromChars(token.GetProperty("token").GetString()!.Split('.')[1]));
        var export = BuiltProgram.Run("", "data", "export", "--user", claims.GetProperty("user").GetString()!, "--data", _data).Output;
        var entry = Assert.Single(
            JsonElement.Parse(export).GetProperty("log").EnumerateArray().Select(line => line.GetProperty("entry")), entry => entry.TryGetProperty("handoff", out _));
        Assert.Equal(800, entry.GetProperty("handoff").GetProperty("slots").GetProperty("quantity").GetProperty("min").GetInt32());
    }

    private static async Task MisbehaveAsync(RunningProgram bot)
    {
        var token = await bot.TokenAsync();
        await bot.CallAsync(HttpMethod.Post, "", token);
        var path = $"/v3/directline/conversations/{token.GetProperty("conversationId").GetString()}/activities";
        string[] bodies =
        [
            "{\"type\":\"message\",\"text\":\"" + Canary, "[\"" + Canary + "\"]", "{\"type\":\"" + Canary + "\",\"text\":\"\\ud800" + Canary + "\"}",
            "{\"type\":\"message\",\"text\":\"" + string.Concat(Enumerable.Repeat(Canary, 40_000)) + "\"}", "{\"type\":7,\"from\":{\"name\":[\"" + Canary + "\"]}}",
        ];
        foreach (var body in bodies)
        {
            await RawAsync(bot, path, body, token.GetProperty("token").GetString()!);
            await RawAsync(bot, path, body, Canary + ".x.y");
            await RawAsync(bot, "/api/recommend", body, null);
            await RawAsync(bot, "/chat/token", "{\"renewal\":\"" + Canary + "\"}", null);
            await RawAsync(bot, "/v3/directline/" + Canary, body, null);
        }
    }

    /// <summary>The Bot Framework endpoint, with replies that cannot be delivered.</summary>
    private static async Task TalkThroughTheChannelAsync(RunningProgram bot)
    {
        foreach (var text in new[] { $"hello, I am {Canary}", $"what is the MOQ for {Canary}?" })
        {
            var activity = new
            {
                type = "message", id = Canary + text.Length, channelId = "emulator", serviceUrl = "http://127.0.0.1:9/" + Canary, text,
                from = new { id = "u", name = Canary }, recipient = new { id = "bot", name = Canary }, conversation = new { id = "c1", name = Canary },
            };
            await RawAsync(bot, "/api/messages", JsonSerializer.Serialize(activity), null);
        }
    }

    private static async Task RawAsync(RunningProgram bot, string path, string body, string? bearer)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Authorization = bearer is null ? null : new AuthenticationHeaderValue("Bearer", bearer);
        try
        {
            using var answer = await bot.Http.SendAsync(request);
        }
        catch (HttpRequestException)
        {
            // too large a body may end the connection
        }
    }

    private static Task<JsonElement> SayAsync(RunningProgram bot, JsonElement token, object activity) =>
        bot.CallAsync(HttpMethod.Post, $"/{token.GetProperty("conversationId").GetString()}/activities", token, activity);

    private void Remember(JsonElement answer, params string[] members) =>
        _secrets.AddRange(members.Select(member => answer.GetProperty(member).GetString()!));
}
