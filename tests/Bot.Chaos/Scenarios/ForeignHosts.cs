using Bot.Chaos.Checking;
using Bot.Chaos.Processes;
using Bot.Chaos.Receiving;
using Bot.Chaos.Talking;
using Bot.Storage;

namespace Bot.Chaos.Scenarios;

/// <summary>Nobody gets replies at a host that only looks like the channel's; the one that is listed gets them.</summary>
internal static class ForeignHosts
{
    private static readonly string[] Foreign =
    [
        "https://evilbotframework.com/", "https://evil-botframework.com/x/", "https://botframework.com.evil.example/",
        "https://smba.trafficmanager.net.evil.example/", "https://evil.trafficmanager.net/", "https://smba.trafficmanager.net:444/",
        "http://smba.trafficmanager.net/", "https://smba.trafficmanager.net@evil.example/", "https://169.254.169.254/", "https://botframework.com./",
    ];

    /// <summary>Lost counts foreign hosts that were taken, and the own one if it was not.</summary>
    public static async Task<Findings> RunAsync(Func<BotStart, BotStart>? build = null)
    {
        var findings = new Findings("service URLs of others");
        using var folder = new Folder();
        await using var connector = new ConnectorDouble();
        var start = new BotStart(folder.Path);
        await using var bot = new BotProcess(build?.Invoke(start) ?? start);
        await bot.StartAsync();
        using var client = new HttpClient();
        foreach (var host in Foreign)
        {
            await CheckAsync(host, isOwn: false);
        }

        await CheckAsync(connector.Address.AbsoluteUri, isOwn: true);
        return findings;

        async Task CheckAsync(string host, bool isOwn)
        {
            var door = new ChannelDoor(client, new Uri(host));
            var message = new Message("stranger", findings.Sent++, "hello");
            var isTaken = await door.PostAsync(bot.Address, new ConversationKey(ChannelDoor.Channel, host), "stranger", message, default);
            findings.Acknowledged++;
            if (isTaken != isOwn)
            {
                findings.Lost++;
                findings.Example($"{host} was {(isTaken ? "taken" : "refused")}");
            }
        }
    }
}
