using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Bot.Testing;

namespace Bot.Tests.Serving;

/// <summary>The built program serving as a process, and a conversation with it as its own page would have it.</summary>
internal sealed class RunningProgram : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Process _process;
    private readonly StringBuilder _errors = new();

    private RunningProgram(Process process, Uri address)
    {
        _process = process;
        Http = new HttpClient { BaseAddress = address };
    }

    public HttpClient Http { get; }

    /// <summary>Everything it logged so far.</summary>
    public string Log
    {
        get
        {
            lock (_errors)
            {
                return _errors.ToString();
            }
        }
    }

    public static Task<RunningProgram> StartAsync(string data, params string[] options) => StartAsync(data, [], options);

    public static async Task<RunningProgram> StartAsync(string data, (string Name, string Value)[] environment, params string[] options)
    {
        var start = BuiltProgram.Start(["serve", "--data", data, "--urls", "http://127.0.0.1:0", .. options]);
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start)!;
        var line = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException(await process.StandardError.ReadToEndAsync());
        var address = line.Split(' ', StringSplitOptions.RemoveEmptyEntries).First(word => word.StartsWith("http://", StringComparison.Ordinal));
        var program = new RunningProgram(process, new Uri(address));
        process.ErrorDataReceived += (_, heard) => program.Note(heard.Data);
        process.BeginErrorReadLine();
        return program;
    }

    public void Signal(string name)
    {
        using var kill = Process.Start("kill", [$"-{name}", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    public async Task<int> ExitAsync()
    {
        try
        {
            await _process.WaitForExitAsync().WaitAsync(Patience);
        }
        catch (TimeoutException slow)
        {
            throw new TimeoutException("The bot did not end. A shell's background job ignores INT, and so does what it starts: run the tests in the foreground.", slow);
        }

        return _process.ExitCode;
    }

    /// <summary>A new conversation, or one gone on with.</summary>
    public async Task<JsonElement> TokenAsync(string? renewal = null)
    {
        using var answer = await Http.PostAsJsonAsync("/chat/token", renewal is null ? new { } : (object)new { renewal });
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    public async Task<JsonElement> CallAsync(HttpMethod method, string path, JsonElement token, object? body = null)
    {
        using var request = new HttpRequestMessage(method, "/v3/directline/conversations" + path) { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.GetProperty("token").GetString());
        using var answer = await Http.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    public void Dispose()
    {
        Http.Dispose();
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
        }

        _process.Dispose();
    }

    private void Note(string? line)
    {
        lock (_errors)
        {
            _errors.AppendLine(line);
        }
    }
}
