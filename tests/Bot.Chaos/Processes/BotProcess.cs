using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Bot.Testing;

namespace Bot.Chaos.Processes;

/// <summary>How one replica is started.</summary>
/// <param name="Data">Its data folder.</param>
/// <param name="ConnectionString">Null: SQLite in the data folder.</param>
internal sealed record BotStart(string Data, string? ConnectionString = null)
{
    /// <summary>Another build of the program than the repository's own.</summary>
    public string Program { get; init; } = BuiltProgram.Path;

    /// <summary>A program that runs the bot, with its options.</summary>
    public string[] Wrapper { get; init; } = [];

    public (string Name, string Value)[] Environment { get; init; } = [];

    public string[] Options { get; init; } = ["--Bot:Auth", "Disabled"];
}

/// <summary>The built program as a process, with a port that outlives a kill.</summary>
internal sealed class BotProcess(BotStart start) : IAsyncDisposable
{
    public const string Secret = "the-secret-of-the-rig";

    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);

    private readonly ConcurrentQueue<string> _errors = new();
    private Process? _process;

    public Uri Address { get; } = new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort.Next()}"));

    public Process Process => _process ?? throw new InvalidOperationException("The bot does not run.");

    public bool IsRunning => _process is { HasExited: false };

    /// <summary>What it said on standard error, the latest last.</summary>
    public IEnumerable<string> Errors => _errors;

    /// <summary>Returns when it listens.</summary>
    public async Task StartAsync()
    {
        var process = Process.Start(Command()) ?? throw new InvalidOperationException("dotnet did not start");
        _process = process;
        process.StandardInput.Close();
        process.ErrorDataReceived += (_, line) => Note(line.Data);
        process.BeginErrorReadLine();
        var first = await process.StandardOutput.ReadLineAsync().WaitAsync(StartLimit);
        _ = process.StandardOutput.ReadToEndAsync();
        if (first?.Contains(Address.Authority, StringComparison.Ordinal) != true)
        {
            throw new InvalidOperationException($"The bot said '{first}' at start; {string.Join(" | ", _errors.TakeLast(2))}");
        }
    }

    /// <summary>As <c>kill -9</c>: no goodbye, no flush.</summary>
    public async Task KillAsync()
    {
        if (_process is { } process)
        {
            _process = null;
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            process.Dispose();
        }
    }

    public async ValueTask DisposeAsync() => await KillAsync();

    private ProcessStartInfo Command()
    {
        string[] options =
        [
            "serve", "--urls", Address.GetLeftPart(UriPartial.Authority), "--data", start.Data, "--DirectLine:Secret", Secret, "--Store:Backups", "0",
            .. start.ConnectionString is { } connection ? ["--Store:Kind", "Postgres", "--Store:ConnectionString", connection] : (string[])[],
            .. start.Options,
        ];
        var plain = BuiltProgram.Start(options);
        string[] line = [.. start.Wrapper, "dotnet", start.Program, .. options];
        plain.FileName = line[0];
        plain.ArgumentList.Clear();
        foreach (var argument in line[1..])
        {
            plain.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in start.Environment)
        {
            plain.Environment[name] = value;
        }

        return plain;
    }

    private void Note(string? line)
    {
        if (line is not null)
        {
            _errors.Enqueue(line);
            while (_errors.Count > 200 && _errors.TryDequeue(out _))
            {
            }
        }
    }
}
