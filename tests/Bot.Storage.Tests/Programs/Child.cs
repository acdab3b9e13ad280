using System.Collections.Concurrent;
using System.Diagnostics;

namespace Bot.Storage.Tests.Programs;

/// <summary>This assembly run as another process, which may be killed at any moment.</summary>
internal sealed class Child : IDisposable
{
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _lines = new();
    private readonly SemaphoreSlim _arrived = new(0);

    /// <param name="wrapper">A program that runs the child, with its options; empty for none.</param>
    public Child(string[] wrapper, params string[] arguments)
    {
        string[] command = [.. wrapper, "dotnet", typeof(Child).Assembly.Location, .. arguments];
        var start = new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Note(line.Data);
        _process.ErrorDataReceived += (_, _) => { };
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Waits until so many more lines have come.</summary>
    public async Task ReadAsync(int lines)
    {
        for (var line = 0; line < lines; line++)
        {
            Assert.True(await _arrived.WaitAsync(TimeSpan.FromSeconds(30)), "the child process says nothing");
        }
    }

    /// <summary>kill -9; everything it had said, a half line left out.</summary>
    public async Task<IReadOnlyCollection<string>> KillAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        return _lines;
    }

    public void Dispose()
    {
        _process.Dispose();
        _arrived.Dispose();
    }

    private void Note(string? line)
    {
        if (line is not null)
        {
            _lines.Enqueue(line);
            _arrived.Release();
        }
    }
}
