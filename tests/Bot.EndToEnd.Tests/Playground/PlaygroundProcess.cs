using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Bot.Testing;

namespace Bot.EndToEnd.Tests.Playground;

/// <summary>The built bot in local mode, and Microsoft's Playground talking to it, each a process of its own.</summary>
internal sealed class PlaygroundProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(90);

    private readonly string _data = Directory.CreateTempSubdirectory("bot-playground-").FullName;
    private readonly List<Process> _processes = [];

    /// <summary>The Playground's page.</summary>
    public string Address { get; } = $"http://localhost:{FreePort()}";

    public string BotAddress { get; } = $"http://127.0.0.1:{FreePort()}";

    public static async Task<PlaygroundProcess> RunAsync()
    {
        var playground = new PlaygroundProcess();
        await playground.StartAsync(
            BuiltProgram.Start("serve", "--urls", playground.BotAddress, "--data", playground._data, "--Bot:Auth", "Disabled"), playground.BotAddress);
        await playground.StartAsync(PlaygroundStart(playground), "Listening on");
        return playground;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var process in Enumerable.Reverse(_processes))
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            process.Dispose();
        }

        Directory.Delete(_data, recursive: true);
    }

    private static ProcessStartInfo PlaygroundStart(PlaygroundProcess playground)
    {
        var start = new ProcessStartInfo("node")
        {
            WorkingDirectory = PlaygroundFactAttribute.Folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        string[] arguments =
        [
            PlaygroundFactAttribute.Program, "start", "-e", playground.BotAddress + "/api/messages", "-c", "msteams",
            "-p", new Uri(playground.Address).Port.ToString(System.Globalization.CultureInfo.InvariantCulture), "--disable-telemetry",
        ];
        Array.ForEach(arguments, start.ArgumentList.Add);
        start.Environment["TEAMSAPPTESTER_BROWSER"] = "none";
        start.Environment["M365_AGENTS_PLAYGROUND_LOGFILE"] = Path.Combine(playground._data, "playground.log");
        return start;
    }

    /// <summary>Returns when the process said that it is ready.</summary>
    private async Task StartAsync(ProcessStartInfo start, string ready)
    {
        var process = Process.Start(start)!;
        _processes.Add(process);
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        using var limit = new CancellationTokenSource(StartLimit);
        string? line;
        do
        {
            line = await process.StandardOutput.ReadLineAsync(limit.Token);
        }
        while (line is not null && !line.Contains(ready, StringComparison.Ordinal));

        Assert.NotNull(line);
        _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
