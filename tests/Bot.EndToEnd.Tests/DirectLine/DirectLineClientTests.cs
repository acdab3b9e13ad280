using System.Diagnostics;
using System.Text.Json;
using Bot.EndToEnd.Tests.Browsing;
using Bot.Testing;

namespace Bot.EndToEnd.Tests.DirectLine;

public sealed class DirectLineClientTests
{
    [NodeFact]
    public async Task Microsofts_own_client_holds_a_conversation_over_a_cut_socket()
    {
        await using var bot = await BotProcess.RunAsync();

        var result = await RunAsync(bot.Address);

        var seen = result.GetProperty("seen").EnumerateArray().ToArray();
        Assert.Equal(["bot", "user", "bot", "user", "bot"], seen.Select(a => a.GetProperty("role").GetString()));
        Assert.Equal(5, seen.Select(a => a.GetProperty("id").GetString()).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(
            result.GetProperty("ids").EnumerateArray().Select(id => id.GetString()),
            seen.Where(a => a.GetProperty("role").GetString() == "user").Select(a => a.GetProperty("id").GetString()));
        Assert.Equal(2, result.GetProperty("sockets").GetInt32());
    }

    private static async Task<JsonElement> RunAsync(string address)
    {
        var start = new ProcessStartInfo("node") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var argument in new[] { RepositoryFiles.Path("tests", "Bot.EndToEnd.Tests", "DirectLine", "conversation.cjs"), NodeFactAttribute.Modules, address })
        {
            start.ArgumentList.Add(argument);
        }

        using var node = Process.Start(start)!;
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        var errors = node.StandardError.ReadToEndAsync(limit.Token);
        var output = await node.StandardOutput.ReadToEndAsync(limit.Token);
        await node.WaitForExitAsync(limit.Token);
        Assert.True(node.ExitCode == 0, await errors);
        return JsonElement.Parse(output);
    }
}

/// <summary>Needs Node and the client that the build fetches with Web Chat; skipped, with the reason, without.</summary>
public sealed class NodeFactAttribute : FactAttribute
{
    public NodeFactAttribute()
    {
        if (!Directory.Exists(System.IO.Path.Combine(Modules, "botframework-directlinejs")))
        {
            Skip = "needs botframework-directlinejs: build once with Node and npm";
        }
    }

    public static string Modules { get; } = RepositoryFiles.Path("src", "Bot.Channels", "Page", "node_modules");
}
