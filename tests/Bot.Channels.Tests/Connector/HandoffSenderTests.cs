using System.Net;
using System.Text.Json;
using System.Threading.Channels;
using Bot.Channels.BotFramework;
using Bot.Channels.Connector;
using Bot.Channels.Hosting;
using Bot.Channels.Running;
using Bot.Channels.Tests.Hosting;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Turns;
using Bot.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Channels.Tests.Connector;

public sealed class HandoffSenderTests
{
    private const string Wanted = "I want to talk to a person";

    [Fact]
    public async Task The_whole_conversation_is_posted_where_the_settings_say()
    {
        await using var desk = await Desk.StartAsync();
        await using var bot = await StartAsync(new Uri(desk.Url + "/calls?key=k"));
        var conversation = await bot.ConverseAsync();
        await conversation.SayAsync("800 wall mirrors, budget $9,000");
        await conversation.SayAsync(Wanted);

        var (path, posted) = await desk.NextAsync();

        Assert.Equal("/calls?key=k", path);
        Assert.Equal(("directline", conversation.Id), (posted.GetProperty("channel").GetString(), posted.GetProperty("conversation").GetString()));
        Assert.Equal(800, posted.GetProperty("slots").GetProperty("quantity").GetProperty("min").GetInt32());
        var said = posted.GetProperty("said").EnumerateArray().Select(line => (line.GetProperty("by").GetString(), line.GetProperty("text").GetString())).ToArray();
        Assert.Contains(("person", "800 wall mirrors, budget $9,000"), said);
        Assert.Contains(said, line => line.Item1 == "bot" && line.Item2!.Contains("I pass this on to a person", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_desk_that_is_briefly_away_is_asked_three_times()
    {
        await using var desk = await Desk.StartAsync(500, 503);
        using var log = new HeardLog();
        await using var bot = await StartAsync(new Uri(desk.Url), log, clock: new ImpatientClock());
        await (await bot.ConverseAsync()).SayAsync(Wanted);

        await desk.NextAsync();
        await desk.NextAsync();
        await desk.NextAsync();

        Assert.DoesNotContain(log.Ours, line => line.Contains("Hand-off not posted", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(3, 500, 500, 500)]
    [InlineData(1, 404)]
    [InlineData(1, 307)]
    public async Task What_the_desk_does_not_take_is_logged_by_its_id_alone(int attempts, params int[] answers)
    {
        await using var desk = await Desk.StartAsync(answers);
        using var log = new HeardLog();
        await using var bot = await StartAsync(new Uri(desk.Url), log, clock: new ImpatientClock());
        var conversation = await bot.ConverseAsync();
        await conversation.SayAsync("800 wall mirrors");
        await conversation.SayAsync(Wanted);

        var line = await GivenUpAsync(log);

        Assert.Contains($"conversation {conversation.Id}: {answers[^1]};", line, StringComparison.Ordinal);
        Assert.Equal(attempts, desk.Attempts);
        Assert.DoesNotContain(log.Ours, text => text.Contains("mirrors", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("10.0.0.1")]
    [InlineData("127.0.0.1")]
    [InlineData("169.254.169.254")]
    public async Task A_name_that_resolves_into_the_house_is_refused(string address)
    {
        using var log = new HeardLog();
        await using var bot = await StartAsync(new Uri("https://desk.example.org/"), log, (_, _) => Task.FromResult(new[] { IPAddress.Parse(address) }));
        await (await bot.ConverseAsync()).SayAsync(Wanted);

        Assert.Contains("the address is not allowed", await GivenUpAsync(log), StringComparison.Ordinal);
    }

    private static async Task<string> GivenUpAsync(HeardLog log)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            if (log.Ours.FirstOrDefault(line => line.Contains("Hand-off not posted", StringComparison.Ordinal)) is { } line)
            {
                return line;
            }

            limit.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    private static Task<RunningBot> StartAsync(Uri url, HeardLog? log = null, ResolveHost? resolve = null, TimeProvider? clock = null) => RunningBot.StartAsync(
        settings => settings with { HandoffUrl = url },
        turn: Turn.Run,
        configure: builder =>
        {
            if (log is not null)
            {
                builder.Logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log);
            }

            if (resolve is not null)
            {
                builder.Services.AddSingleton(resolve);
            }

            if (clock is not null)
            {
                builder.Services.AddSingleton(clock);
            }
        });

    /// <summary>The time of the day, but a pause of seconds is over at once.</summary>
    private sealed class ImpatientClock : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            base.CreateTimer(callback, state, dueTime == TimeSpan.FromSeconds(2) ? TimeSpan.Zero : dueTime, period);
    }

    /// <summary>Where people take over; answers with the given statuses first, then 202.</summary>
    private sealed class Desk(WebApplication app) : IAsyncDisposable
    {
        private readonly Channel<(string Path, JsonElement Body)> _calls = Channel.CreateUnbounded<(string, JsonElement)>();
        private int _attempts;

        public string Url => app.Urls.First();

        public int Attempts => _attempts;

        public static async Task<Desk> StartAsync(params int[] answers)
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            builder.WebHost.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
            var app = builder.Build();
            var desk = new Desk(app);
            app.MapPost("/{**path}", context => desk.TakeAsync(context, answers));
            await app.StartAsync();
            return desk;
        }

        public async Task<(string Path, JsonElement Body)> NextAsync()
        {
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
            return await _calls.Reader.ReadAsync(limit.Token);
        }

        public ValueTask DisposeAsync() => app.DisposeAsync();

        private async Task TakeAsync(HttpContext context, int[] answers)
        {
            var body = await JsonSerializer.DeserializeAsync<JsonElement>(context.Request.Body);
            var number = Interlocked.Increment(ref _attempts);
            context.Response.StatusCode = number <= answers.Length ? answers[number - 1] : 202;
            context.Response.Headers.Location = Url + "/elsewhere";
            _calls.Writer.TryWrite((context.Request.Path + context.Request.QueryString, body));
        }
    }
}
