using System.Globalization;
using Bot.Chaos.Checking;
using Bot.Chaos.Processes;
using Bot.Chaos.Talking;

namespace Bot.Chaos.Scenarios;

/// <summary>What the kernel saw of one web chat on SQLite: between a message and its acknowledgement the disk has synced.</summary>
internal static class SyncTrace
{
    private const string Strace = "/usr/bin/strace";
    private const string Calls = "trace=fdatasync,fsync,recvfrom,recvmsg,read,readv,sendto,sendmsg,write,writev";

    public static string? WhyNot => File.Exists(Strace) ? null : "strace is not installed";

    /// <summary>Lost counts acknowledgements that no sync came before.</summary>
    public static async Task<Findings> RunAsync(int messages, int seed, Func<BotStart, BotStart>? build = null)
    {
        var findings = new Findings(string.Create(CultureInfo.InvariantCulture, $"fdatasync before each acknowledgement, SQLite, {messages} messages"));
        using var folder = new Folder();
        var trace = Path.Combine(folder.Path, "trace");
        var start = new BotStart(Path.Combine(folder.Path, "data"))
        {
            Wrapper = [Strace, "-f", "-qq", "-s", "16", "-e", Calls, "-e", "signal=none", "-o", trace],
        };
        await using (var bot = new BotProcess(build?.Invoke(start) ?? start))
        {
            using var client = new HttpClient();
            await bot.StartAsync();
            var talker = new Talker(new DirectLineDoor(client), new Replicas(bot.Address), "traced", seed);
            await talker.TalkAsync(CancellationToken.None, messages);
        }

        foreach (var isSynced in Acknowledgements(await File.ReadAllLinesAsync(trace)))
        {
            findings.Sent++;
            findings.Acknowledged++;
            findings.Lost += isSynced ? 0 : 1;
        }

        return findings;
    }

    /// <summary>For each answered POST, whether a sync was finished since it came.</summary>
    private static IEnumerable<bool> Acknowledgements(IEnumerable<string> lines)
    {
        var (isAsked, isSynced) = (false, false);
        foreach (var line in lines)
        {
            if (line.Contains("\"POST /v3", StringComparison.Ordinal))
            {
                (isAsked, isSynced) = (true, false);
            }
            else if (line.Contains("sync", StringComparison.Ordinal) && line.EndsWith("= 0", StringComparison.Ordinal))
            {
                isSynced = true;
            }
            else if (isAsked && line.Contains("\"HTTP/1.1 20", StringComparison.Ordinal))
            {
                isAsked = false;
                yield return isSynced;
            }
        }
    }
}
