using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Bot.Chaos.Load;

/// <summary>One open web chat: a conversation, its stream, and what was said and not answered yet.</summary>
internal sealed class WebChat(Uri bot) : IDisposable
{
    private const string Route = "/v3/directline/conversations";
    private static readonly byte[] Marker = "\"clientActivityID\":\"L"u8.ToArray();

    private readonly ConcurrentDictionary<long, long> _waiting = [];
    private LeanConnection? _stream;
    private string _id = "";
    private string _watermark = "0";

    /// <summary>Called with the time from the planned moment of saying to the reply on the stream.</summary>
    public Action<TimeSpan>? Answered { get; set; }

    public int Waiting => _waiting.Count;

    /// <summary>Begins the conversation, or goes on with it where the last frame ended, and opens its stream.</summary>
    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        using var connection = new LeanConnection(bot);
        await connection.ConnectAsync(cancellationToken);
        var (status, body) = _id.Length == 0
            ? await connection.AskAsync("POST", Route, "", cancellationToken)
            : await connection.AskAsync("GET", $"{Route}/{_id}?watermark={_watermark}", "", cancellationToken);
        if (status is not (200 or 201))
        {
            throw new IOException(string.Create(CultureInfo.InvariantCulture, $"The bot answered {status}."));
        }

        using var json = JsonDocument.Parse(body);
        _id = json.RootElement.GetProperty("conversationId").GetString()!;
        var stream = new Uri(json.RootElement.GetProperty("streamUrl").GetString()!);
        _stream?.Dispose();
        _stream = new LeanConnection(bot);
        await _stream.ConnectAsync(cancellationToken);
        var early = await _stream.UpgradeAsync(stream.PathAndQuery, cancellationToken) ?? throw new IOException("The bot opened no stream.");
        _ = ReadAsync(new ChatSocket(_stream.Socket, early), cancellationToken);
    }

    /// <summary>Says something; false when it was not acknowledged.</summary>
    /// <param name="planned">When it should have been said.</param>
    public async Task<bool> SayAsync(LeanConnection connection, long number, string text, long planned, CancellationToken cancellationToken)
    {
        _waiting[number] = planned;
        var body = string.Create(
            CultureInfo.InvariantCulture,
            $$"""{"type":"message","from":{"id":"u"},"text":"{{JsonEncodedText.Encode(text)}}","channelData":{"clientActivityID":"L{{number}}"} }""");
        var (status, _) = await connection.AskAsync("POST", $"{Route}/{_id}/activities", body, cancellationToken);
        return status == 200 || (_waiting.TryRemove(number, out _) && false);
    }

    public void Dispose() => _stream?.Dispose();

    private async Task ReadAsync(ChatSocket socket, CancellationToken cancellationToken)
    {
        try
        {
            await socket.ReadAsync(Hear, cancellationToken);
        }
        catch (Exception end) when (end is IOException or System.Net.Sockets.SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // the bot was killed, or the run is over
        }
    }

    /// <summary>An echo and its replies come in one frame, because they were one transaction.</summary>
    private void Hear(ReadOnlyMemory<byte> frame)
    {
        var rest = frame.Span;
        for (var at = rest.IndexOf(Marker); at >= 0; at = rest.IndexOf(Marker))
        {
            rest = rest[(at + Marker.Length)..];
            var digits = rest[..rest.IndexOf((byte)'"')];
            if (long.TryParse(digits, CultureInfo.InvariantCulture, out var number) && _waiting.TryRemove(number, out var planned))
            {
                Answered?.Invoke(Stopwatch.GetElapsedTime(planned));
            }
        }

        var mark = frame.Span.LastIndexOf("\"watermark\":\""u8);
        if (mark >= 0)
        {
            var value = frame.Span[(mark + "\"watermark\":\"".Length)..];
            _watermark = Encoding.ASCII.GetString(value[..value.IndexOf((byte)'"')]);
        }
    }
}
