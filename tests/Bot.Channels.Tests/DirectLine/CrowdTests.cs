using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using Bot.Channels.DirectLine;
using Bot.Channels.Tests.Hosting;

namespace Bot.Channels.Tests.DirectLine;

/// <summary>Many sockets and slow ones, on a real port with the operating system's own buffers.</summary>
public sealed class CrowdTests
{
    [Fact]
    public async Task A_client_that_stops_reading_is_closed_holds_nobody_up_and_finds_everything_again()
    {
        await using var bot = await RunningBot.StartAsync(isOnPort: true);
        var (slow, quick) = (await bot.ConverseAsync(), await bot.ConverseAsync());
        using var deaf = await DeafAsync((await slow.ResumeAsync("0")).GetProperty("streamUrl").GetString()!);
        using var socket = await bot.OpenAsync((await quick.ResumeAsync("0")).GetProperty("streamUrl").GetString()!);
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        const int messages = 60;

        for (var i = 0; i < messages; i++)
        {
            await slow.SayAsync($"{i} " + new string('x', 100_000));
        }

        await quick.SayAsync("still there?");
        var answered = await ReadAsync(socket, 3, limit.Token);
        while (bot.Get<StreamSessions>().Count > 1)
        {
            limit.Token.ThrowIfCancellationRequested();
            bot.Clock.Advance(TimeSpan.FromSeconds(11));
            await Task.Delay(20, limit.Token);
        }

        Assert.Equal(3, answered.Count);
        using var resumed = await bot.OpenAsync((await slow.ResumeAsync("0")).GetProperty("streamUrl").GetString()!);
        var all = await ReadAsync(resumed, (2 * messages) + 1, limit.Token);
        Assert.Equal(Enumerable.Range(1, (2 * messages) + 1).Select(i => $"{slow.Id}|{i:D7}"), all);
    }

    [Fact]
    public async Task When_all_come_back_at_once_each_gets_what_it_missed_and_nothing_twice()
    {
        await using var bot = await RunningBot.StartAsync(isOnPort: true);
        var conversations = await Task.WhenAll(Enumerable.Range(0, 300).Select(_ => bot.ConverseAsync()));
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var sockets = await Task.WhenAll(conversations.Select(async one => await bot.OpenAsync((await one.ResumeAsync("0")).GetProperty("streamUrl").GetString()!)));
        await Task.WhenAll(sockets.Select(socket => ReadAsync(socket, 1, limit.Token)));

        Array.ForEach(sockets, socket => socket.Abort());
        await Task.WhenAll(conversations.Select(one => one.SayAsync("while away")));
        var seen = await Task.WhenAll(conversations.Select(async one =>
        {
            using var socket = await bot.OpenAsync((await one.ResumeAsync("1")).GetProperty("streamUrl").GetString()!);
            await one.SayAsync("back again");
            return await ReadAsync(socket, 4, limit.Token);
        }));

        Assert.All(conversations.Zip(seen), pair => Assert.Equal(Enumerable.Range(2, 4).Select(i => $"{pair.First.Id}|{i:D7}"), pair.Second));
    }

    /// <summary>A handshake and then silence: nothing that comes is ever read.</summary>
    private static async Task<TcpClient> DeafAsync(string streamUrl)
    {
        var address = new Uri(streamUrl);
        var client = new TcpClient { ReceiveBufferSize = 4096 };
        await client.ConnectAsync(address.Host, address.Port);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(
            $"GET {address.PathAndQuery} HTTP/1.1\r\nHost: {address.Authority}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"));
        var answer = new byte[12];
        await client.GetStream().ReadExactlyAsync(answer);
        Assert.Equal("HTTP/1.1 101", Encoding.ASCII.GetString(answer));
        return client;
    }

    /// <summary>The ids of the next so many activities.</summary>
    private static async Task<List<string>> ReadAsync(WebSocket socket, int count, CancellationToken cancellationToken)
    {
        var ids = new List<string>();
        var buffer = new byte[64 * 1024];
        while (ids.Count < count)
        {
            using var frame = new MemoryStream();
            ValueWebSocketReceiveResult part;
            do
            {
                part = await socket.ReceiveAsync(buffer.AsMemory(), cancellationToken);
                frame.Write(buffer, 0, part.Count);
            }
            while (!part.EndOfMessage);

            Assert.NotEqual(WebSocketMessageType.Close, part.MessageType);
            if (frame.Length > 0)
            {
                ids.AddRange(JsonElement.Parse(frame.ToArray()).GetProperty("activities").EnumerateArray().Select(activity => activity.GetProperty("id").GetString()!));
            }
        }

        return ids;
    }
}
