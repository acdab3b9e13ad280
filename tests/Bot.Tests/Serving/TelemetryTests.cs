using System.Net.WebSockets;
using System.Text.Json;

namespace Bot.Tests.Serving;

public sealed class TelemetryTests : IDisposable
{
    private const string Canary = "canarywords";

    private readonly string _data = Directory.CreateTempSubdirectory("data").FullName;

    public void Dispose() => Directory.Delete(_data, recursive: true);

    [Fact]
    public async Task A_collector_gets_the_figures_and_spans_of_a_conversation_and_nothing_that_was_said()
    {
        using var collector = new Collector();
        using var bot = await RunningProgram.StartAsync(
            _data, "--Telemetry:Endpoint", collector.Address, "--Telemetry:Seconds", "1", "--Limits:PostsPerConversation", "3");
        var token = await bot.TokenAsync();
        var started = await bot.CallAsync(HttpMethod.Post, "", token);
        var stream = started.GetProperty("streamUrl").GetString()!;
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri(stream), default);

        await SayAsync(bot, token, $"what is the import duty for {Canary}?");
        await SayAsync(bot, token, "what is the typical MOQ for OEM?");
        await SayAsync(bot, token, "thanks");
        await Assert.ThrowsAsync<HttpRequestException>(() => SayAsync(bot, token, "one too many"));

        var metrics = await collector.UntilAsync(
            "/v1/metrics", "bot.turns", "bot.turn.duration", "bot.replies", "notInDocuments", "bot.requests.limited", "bot.outbox.waiting",
            "bot.outbox.age", "bot.dead_letters", "bot.disk.free", "bot.store.up", "bot.sockets.open", "bot.storage.group", "http.server.request.duration");
        await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, default);
        var traces = await collector.UntilAsync(
            "/v1/traces", "turn.run", "turn.commit", "POST /v3/directline/conversations/{conversation}/activities",
            "GET /v3/directline/conversations/{conversation}/stream");

        foreach (var sent in new[] { metrics, traces })
        {
            Assert.Contains("service.name", sent, StringComparison.Ordinal);
            Assert.DoesNotContain(Canary, sent, StringComparison.Ordinal);
            Assert.DoesNotContain(token.GetProperty("token").GetString()!, sent, StringComparison.Ordinal);
            Assert.DoesNotContain(stream[(stream.IndexOf("t=", StringComparison.Ordinal) + 2)..][..40], sent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_collector_that_is_away_costs_neither_an_answer_nor_a_line()
    {
        using var bot = await RunningProgram.StartAsync(_data, "--Telemetry:Endpoint", "http://127.0.0.1:9", "--Telemetry:Seconds", "1");
        var token = await bot.TokenAsync();
        await bot.CallAsync(HttpMethod.Post, "", token);

        await SayAsync(bot, token, "hello");
        bot.Signal("INT");

        Assert.Equal(0, await bot.ExitAsync());
        Assert.DoesNotContain("\"LogLevel\":\"Error\"", bot.Log, StringComparison.Ordinal);
        Assert.DoesNotContain("\"LogLevel\":\"Warning\"", bot.Log, StringComparison.Ordinal);
    }

    private static Task<JsonElement> SayAsync(RunningProgram bot, JsonElement token, string text) => bot.CallAsync(
        HttpMethod.Post, $"/{token.GetProperty("conversationId").GetString()}/activities", token, new { type = "message", text });
}
