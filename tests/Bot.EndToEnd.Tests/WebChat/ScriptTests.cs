using System.Diagnostics;
using Bot.EndToEnd.Tests.DirectLine;
using Bot.Testing;

namespace Bot.EndToEnd.Tests.WebChat;

/// <summary>The page's own scripts without a browser: what is waiting to be sent, and how often a lost connection is looked after.</summary>
public sealed class ScriptTests
{
    [NodeFact]
    public async Task Nothing_said_is_lost_and_a_lost_connection_is_looked_after_once()
    {
        var start = new ProcessStartInfo("node") { RedirectStandardError = true, UseShellExecute = false };
        start.ArgumentList.Add(RepositoryFiles.Path("tests", "Bot.EndToEnd.Tests", "WebChat", "scripts.cjs"));
        start.ArgumentList.Add(RepositoryFiles.Path("src", "Bot.Channels", "Page"));

        using var node = Process.Start(start)!;
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        var errors = node.StandardError.ReadToEndAsync(limit.Token);
        await node.WaitForExitAsync(limit.Token);

        Assert.True(node.ExitCode == 0, await errors);
    }
}
