using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using Bot.Channels.DirectLine;
using Bot.Channels.Tests.Hosting;
using Bot.Storage.Memory;
using Bot.Dialogs.Turns;

namespace Bot.Channels.Tests.DirectLine;

public sealed class StreamTests
{
    [Fact]
    public async Task The_stream_sends_what_was_there_and_what_comes()
    {
        await using var bot = await RunningBot.StartAsync();
        var conversation = await bot.ConverseAsync();
        using var socket = await bot.OpenAsync(await StreamAsync(conversation, "0"));

        var first = await ReadAsync(socket);
        await conversation.SayAsync("hello");
        var second = await ReadAsync(socket);

        Assert.Equal("1", first!.Value.GetProperty("watermark").GetString());
        Assert.Equal("3", second!.Value.GetProperty("watermark").GetString());
        Assert.Equal(["message", "message"], second.Value.GetProperty("activities").EnumerateArray().Select(a => a.GetProperty("type").GetString()));
    }

    [Fact]
    public async Task A_ticket_opens_one_socket_within_a_minute()
    {
        await using var bot = await RunningBot.StartAsync();
        var conversation = await bot.ConverseAsync();
        var (used, stale) = (await StreamAsync(conversation), await StreamAsync(conversation));

        using var socket = await bot.OpenAsync(used);
        bot.Clock.Advance(TimeSpan.FromSeconds(61));

        await Assert.ThrowsAnyAsync<Exception>(() => bot.OpenAsync(used));
        await Assert.ThrowsAnyAsync<Exception>(() => bot.OpenAsync(stale));
    }

    [Fact]
    public async Task A_ticket_of_one_conversation_opens_no_other()
    {
        await using var bot = await RunningBot.StartAsync();
        var (mine, other) = (await bot.ConverseAsync(), await bot.ConverseAsync());
        var stream = await StreamAsync(mine);

        await Assert.ThrowsAnyAsync<Exception>(() => bot.OpenAsync(stream.Replace(mine.Id, other.Id, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_ticket_used_on_one_replica_is_used_on_all()
    {
        var store = new MemoryStore();
        await using var one = await RunningBot.StartAsync(store: store);
        await using var two = await RunningBot.StartAsync(store: store);
        var conversation = await one.ConverseAsync();
        var stream = await StreamAsync(conversation, "0");

        using var opened = await one.OpenAsync(stream);
        var again = await Record.ExceptionAsync(() => two.OpenAsync(stream));
        using var resumed = await two.OpenAsync(await StreamAsync(conversation, "0"));

        Assert.NotNull(await ReadAsync(opened));
        Assert.Contains("403", again!.Message, StringComparison.Ordinal);
        Assert.NotNull(await ReadAsync(resumed));
    }

    [Theory]
    [InlineData("own", 101)]
    [InlineData("used", 403)]
    [InlineData("expired", 403)]
    [InlineData("other", 403)]
    [InlineData("access token", 403)]
    [InlineData("renewal", 403)]
    [InlineData("secret", 403)]
    [InlineData("tampered", 403)]
    [InlineData("none", 401)]
    public async Task The_stream_answers_every_kind_of_ticket_as_the_table_says(string kind, int status)
    {
        await using var bot = await RunningBot.StartAsync();
        var (mine, other) = (await bot.ConverseAsync(), await bot.ConverseAsync());
        var tickets = bot.Get<StreamTickets>();
        var own = tickets.Issue(mine.Id, "dl_x");
        var ticket = kind switch
        {
            "other" => tickets.Issue(other.Id, "dl_x"),
            "access token" => mine.Token,
            "renewal" => bot.Get<DirectLineTokens>().Issue(TokenUse.Renewal, mine.Id, "dl_x"),
            "secret" => RunningBot.Secret,
            "tampered" => own[..own.LastIndexOf('.')] + tickets.Issue(mine.Id, "dl_x")[own.LastIndexOf('.')..],
            "none" => "",
            _ => own,
        };
        var address = $"ws://localhost{mine.Path}/stream?watermark=0&t={Uri.EscapeDataString(ticket)}";
        using var before = kind == "used" ? await bot.OpenAsync(address) : null;
        bot.Clock.Advance(kind == "expired" ? TimeSpan.FromSeconds(61) : TimeSpan.Zero);

        var refusal = await Record.ExceptionAsync(async () => (await bot.OpenAsync(address)).Dispose());

        Assert.Contains(status == 101 ? "no refusal" : status.ToString(System.Globalization.CultureInfo.InvariantCulture), refusal?.Message ?? "no refusal", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_socket_closes_the_first()
    {
        await using var bot = await RunningBot.StartAsync();
        var conversation = await bot.ConverseAsync();
        using var first = await bot.OpenAsync(await StreamAsync(conversation, "0"));
        Assert.NotNull(await ReadAsync(first));

        using var second = await bot.OpenAsync(await StreamAsync(conversation, "0"));

        Assert.Null(await ReadAsync(first));
        Assert.NotNull(await ReadAsync(second));
        Assert.Equal(1, bot.Get<StreamSessions>().Count);
    }

    [Fact]
    public async Task A_cut_socket_resumes_without_gap_or_repeat()
    {
        await using var bot = await RunningBot.StartAsync();
        var conversation = await bot.ConverseAsync();
        var seen = new List<string>();
        var watermark = "0";

        for (var round = 0; round < 5; round++)
        {
            using var socket = await bot.OpenAsync(await StreamAsync(conversation, watermark));
            await conversation.SayAsync($"before the cut {round}");
            while (seen.Count < 2 * round + 1 + 2 * round + 2)
            {
                var frame = (await ReadAsync(socket))!.Value;
                seen.AddRange(frame.GetProperty("activities").EnumerateArray().Select(a => a.GetProperty("id").GetString()!));
                watermark = frame.GetProperty("watermark").GetString()!;
            }

            socket.Abort();
            await conversation.SayAsync($"while it was away {round}");
        }

        var (rest, _) = await conversation.PollAsync(watermark);
        seen.AddRange(rest.Select(a => a.GetProperty("id").GetString()!));
        Assert.Equal(Enumerable.Range(1, 21).Select(i => $"{conversation.Id}|{i:D7}"), seen);
    }

    [Fact]
    public async Task Whoever_asks_to_be_forgotten_is_told_so_and_nothing_else_is_left()
    {
        await using var bot = await RunningBot.StartAsync(turn: (before, said, world) => said.Text == "forget me"
            ? EchoTurn.Run(before, said, world) with { Effects = [Effect.Erase] }
            : EchoTurn.Run(before, said, world));
        var conversation = await bot.ConverseAsync();
        await conversation.SayAsync("my secret product");
        using var socket = await bot.OpenAsync(await StreamAsync(conversation, "3"));

        await conversation.SayAsync("forget me", "press-9");
        var frame = (await ReadAsync(socket))!.Value;
        await conversation.SayAsync("hello again");

        Assert.Equal(["user", "bot"], frame.GetProperty("activities").EnumerateArray().Select(a => a.GetProperty("from").GetProperty("role").GetString()));
        var (activities, _) = await conversation.PollAsync();
        Assert.Equal(4, activities.Length);
        Assert.DoesNotContain(activities, a => a.GetProperty("text").GetString()!.Contains("secret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Silence_is_filled_with_an_empty_frame()
    {
        await using var bot = await RunningBot.StartAsync();
        var conversation = await bot.ConverseAsync();
        using var socket = await bot.OpenAsync(await StreamAsync(conversation, "1"));
        var frame = socket.ReceiveAsync(new byte[16], CancellationToken.None);

        while (!frame.IsCompleted)
        {
            bot.Clock.Advance(StreamSession.KeepAlive);
            await Task.Yield();
        }

        Assert.Equal((0, WebSocketMessageType.Text), ((await frame).Count, (await frame).MessageType));
    }

    private static async Task<string> StreamAsync(TestConversation conversation, string? watermark = null) =>
        (await conversation.ResumeAsync(watermark)).GetProperty("streamUrl").GetString()!;

    /// <summary>The next frame that says something; null when the socket was closed.</summary>
    private static async Task<JsonElement?> ReadAsync(WebSocket socket)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var text = new MemoryStream();
        var buffer = new byte[4096];
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer.AsMemory(), limit.Token);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            text.Write(buffer, 0, part.Count);
            if (part.EndOfMessage && text.Length > 0)
            {
                return JsonElement.Parse(Encoding.UTF8.GetString(text.ToArray()));
            }
        }
    }
}
