using System.Net;
using System.Net.WebSockets;

namespace Bot.Tests.Serving;

/// <summary>Stopping as systemd does it, and starting again.</summary>
public sealed class StoppingTests : IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("data").FullName;

    public void Dispose() => Directory.Delete(_data, recursive: true);

    [SkippableOnWindowsFact]
    public async Task A_stop_takes_readiness_back_closes_sockets_as_going_away_and_ends_with_zero_and_a_restart_keeps_the_conversation()
    {
        System.Text.Json.JsonElement token;
        using (var bot = await RunningProgram.StartAsync(_data, "--Http:DrainSeconds", "2"))
        {
            token = await bot.TokenAsync();
            var started = await bot.CallAsync(HttpMethod.Post, "", token);
            using var socket = new ClientWebSocket();
            await socket.ConnectAsync(new Uri(started.GetProperty("streamUrl").GetString()!), default);
            await bot.CallAsync(HttpMethod.Post, $"/{Id(token)}/activities", token, new { type = "message", text = "800 wall mirrors" });

            bot.Signal("TERM");

            Assert.Equal(HttpStatusCode.ServiceUnavailable, await UntilDrainingAsync(bot));
            await bot.CallAsync(HttpMethod.Post, $"/{Id(token)}/activities", token, new { type = "message", text = "and we have $10k" });
            Assert.Equal(WebSocketCloseStatus.EndpointUnavailable, await ClosedAsync(socket));
            Assert.Equal(0, await bot.ExitAsync());
        }

        using var again = await RunningProgram.StartAsync(_data);
        var resumed = await again.TokenAsync(token.GetProperty("renewal").GetString());
        var log = await again.CallAsync(HttpMethod.Get, $"/{Id(resumed)}/activities", resumed);
        var texts = log.GetProperty("activities").EnumerateArray().Select(activity => activity.GetProperty("text").GetString()).ToArray();
        Assert.Contains("800 wall mirrors", texts);
        Assert.Contains("and we have $10k", texts);
    }

    [SkippableOnWindowsFact]
    public async Task A_second_signal_and_ctrl_c_do_not_wait()
    {
        using var impatient = await RunningProgram.StartAsync(Path.Combine(_data, "1"), "--Http:DrainSeconds", "600");
        impatient.Signal("TERM");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await UntilDrainingAsync(impatient));
        impatient.Signal("TERM");
        Assert.Equal(0, await impatient.ExitAsync());

        using var atTheKeyboard = await RunningProgram.StartAsync(Path.Combine(_data, "2"), "--Http:DrainSeconds", "600");
        atTheKeyboard.Signal("INT");
        Assert.Equal(0, await atTheKeyboard.ExitAsync());
    }

    private static string Id(System.Text.Json.JsonElement token) => token.GetProperty("conversationId").GetString()!;

    /// <summary>A signal takes a moment to arrive.</summary>
    private static async Task<HttpStatusCode> UntilDrainingAsync(RunningProgram bot)
    {
        while (true)
        {
            using var ready = await bot.Http.GetAsync(new Uri("/health/ready", UriKind.Relative));
            if (ready.StatusCode != HttpStatusCode.OK)
            {
                Assert.Contains("draining", await ready.Content.ReadAsStringAsync(), StringComparison.Ordinal);
                return ready.StatusCode;
            }
        }
    }

    private static async Task<WebSocketCloseStatus?> ClosedAsync(ClientWebSocket socket)
    {
        var buffer = new byte[64 * 1024];
        while ((await socket.ReceiveAsync(buffer.AsMemory(), default)).MessageType != WebSocketMessageType.Close)
        {
        }

        return socket.CloseStatus;
    }
}

[AttributeUsage(AttributeTargets.Method)]
internal sealed class SkippableOnWindowsFactAttribute : FactAttribute
{
    public SkippableOnWindowsFactAttribute() => Skip = OperatingSystem.IsWindows() ? "Windows has no such signals" : null;
}
