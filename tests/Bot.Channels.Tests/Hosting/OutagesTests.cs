using System.Net;
using Bot.Channels.Hosting;
using Bot.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Channels.Tests.Hosting;

/// <summary>What an operator reads when something breaks: one line per event.</summary>
public sealed class OutagesTests
{
    [Fact]
    public async Task An_outage_is_two_lines_however_many_calls_fail()
    {
        using var log = new HeardLog();
        var store = new UnsteadyStore();
        await using var bot = await RunningBot.StartAsync(store: store, configure: builder => builder.Logging.AddProvider(log));
        var conversation = await bot.ConverseAsync();

        store.IsDown = true;
        for (var call = 0; call < 30; call++)
        {
            using var refused = await conversation.SendAsync(HttpMethod.Get, conversation.Path + "/activities");
            Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        }

        bot.Clock.Advance(TimeSpan.FromSeconds(7));
        store.IsDown = false;
        await bot.Get<IEnumerable<Microsoft.Extensions.Hosting.IHostedService>>().OfType<Watch>().Single().LookAsync(default);

        var lines = log.Ours.Where(line => line.Contains("Store ", StringComparison.Ordinal)).ToArray();
        Assert.Equal(2, lines.Length);
        Assert.StartsWith("Store unavailable: down for a test", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("Store works again after 7 s; ", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Another_kind_of_trouble_is_told()
    {
        using var log = new HeardLog();
        using var factory = LoggerFactory.Create(builder => builder.AddProvider(log));
        var condition = new StoreCondition(new ManualClock(), factory.CreateLogger<StoreCondition>());

        condition.Failed(new StoreUnavailableException(StoreTrouble.Unreachable, "gone"));
        condition.Failed(new StoreUnavailableException(StoreTrouble.Unreachable, "gone in other words"));
        condition.Failed(new StoreUnavailableException(StoreTrouble.ReadOnly, "a standby"));

        Assert.Equal(2, log.Lines.Count);
        Assert.Equal(StoreTrouble.ReadOnly, condition.Trouble!.Trouble);
    }

    [Fact]
    public async Task What_nobody_foresaw_is_500_and_one_line_without_the_words_it_was_about()
    {
        using var log = new HeardLog();
        var store = new UnsteadyStore();
        await using var bot = await RunningBot.StartAsync(store: store, configure: builder => builder.Logging.AddProvider(log));
        var conversation = await bot.ConverseAsync();

        store.Failure = new InvalidOperationException("canary words of a person");
        using var broken = await conversation.SendAsync(HttpMethod.Get, conversation.Path + "/activities");

        Assert.Equal(HttpStatusCode.InternalServerError, broken.StatusCode);
        Assert.DoesNotContain("canary", await broken.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Single(log.Lines, line => line.Level == LogLevel.Error && line.Text.StartsWith("Request broken by InvalidOperationException at Bot.", StringComparison.Ordinal));
        Assert.DoesNotContain(log.Lines, line => line.Text.Contains("canary", StringComparison.Ordinal));
    }

    [Fact]
    public void A_disk_that_gets_low_is_told_once_and_so_is_its_end()
    {
        using var log = new HeardLog();
        using var factory = LoggerFactory.Create(builder => builder.AddProvider(log));
        var free = new Queue<long?>([DiskSpace.Low + 1, DiskSpace.Low - 1, 1, null, DiskSpace.Low, DiskSpace.Low + 9]);
        var disk = new DiskSpace(() => free.Dequeue(), factory.CreateLogger<DiskSpace>());

        while (free.Count > 0)
        {
            disk.Look();
        }

        Assert.Equal([LogLevel.Warning, LogLevel.Information], log.Lines.Select(line => line.Level));
        Assert.Equal(DiskSpace.Low + 9, disk.Free);
    }
}
