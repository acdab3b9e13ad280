using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Bot.Testing;

namespace Bot.EndToEnd.Tests.Browsing;

/// <summary>The built program as a process of its own, with a data folder and a port that outlive a kill.</summary>
public sealed class BotProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);

    private readonly string _data = Directory.CreateTempSubdirectory("bot-e2e-").FullName;
    private readonly List<string> _errors = [];
    private Process? _process;

    public string Address { get; } = $"http://127.0.0.1:{FreePort()}";

    public static async Task<BotProcess> RunAsync()
    {
        var bot = new BotProcess();
        await bot.StartAsync();
        return bot;
    }

    public async Task StartAsync()
    {
        var process = Process.Start(BuiltProgram.Start("serve", "--urls", Address, "--data", _data))
            ?? throw new InvalidOperationException("dotnet did not start");
        _process = process;
        process.StandardInput.Close();
        process.ErrorDataReceived += (_, line) => _errors.Add(line.Data ?? "");
        process.BeginErrorReadLine();
        var first = await process.StandardOutput.ReadLineAsync().WaitAsync(StartLimit);
        _ = process.StandardOutput.ReadToEndAsync();
        Assert.True(first?.Contains(Address, StringComparison.Ordinal), $"said '{first}' at start; {string.Join('\n', _errors)}");
    }

    /// <summary>As <c>kill -9</c>: no goodbye, no flush.</summary>
    public async Task KillAsync()
    {
        _process!.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            await KillAsync();
        }

        Directory.Delete(_data, recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
