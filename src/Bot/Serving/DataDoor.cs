using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Bot.Batch;
using Bot.Storage;
using System.Text.Json.Nodes;

namespace Bot.Serving;

/// <summary>
/// The way into a data folder that is in use: a socket in that folder, which only its owner can reach and no proxy can lead to. One line
/// in (<c>{"verb","user"}</c>), <c>ok</c> or an error out, then what the verb prints.
/// </summary>
internal sealed class DataDoor(IStore store, string dataFolder, ILogger<DataDoor> logger) : BackgroundService
{
    private const string Ok = "ok";
    private const string FileName = "bot.sock";
    private const int LongestRequest = 4096;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>False when nobody serves this folder: then its files are free.</summary>
    public static async Task<bool> TryAskAsync(string dataFolder, PersonalDataVerb verb, string user, TextWriter output, CancellationToken cancellationToken)
    {
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            await socket.ConnectAsync(AddressOf(dataFolder), cancellationToken);
        }
        catch (Exception nobody) when (nobody is SocketException or ArgumentOutOfRangeException)
        {
            return false;
        }

        await using var stream = new NetworkStream(socket);
        await stream.WriteAsync(Encoding.UTF8.GetBytes(
            JsonText.Of(new JsonObject { ["verb"] = verb.ToString(), ["user"] = user }) + "\n"), cancellationToken);
        using var answer = new StreamReader(stream, Encoding.UTF8);
        var outcome = await answer.ReadLineAsync(cancellationToken);
        if (outcome != Ok)
        {
            throw new UsageException(outcome ?? "The bot that holds the data folder stopped before it answered: ask again.");
        }

        while (await answer.ReadLineAsync(cancellationToken) is { } line)
        {
            await output.WriteLineAsync(line);
        }

        return true;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var listener = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        if (!TryListen(listener))
        {
            return;
        }

        try
        {
            while (true)
            {
                using var caller = await listener.AcceptAsync(stoppingToken);
                await AnswerAsync(caller, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            File.Delete(FileOf(dataFolder));
        }
    }

    /// <summary>A file left by a process that died is in nobody's use: this one holds the folder's lock.</summary>
    private bool TryListen(Socket listener)
    {
        try
        {
            File.Delete(FileOf(dataFolder));
            listener.Bind(AddressOf(dataFolder));
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(FileOf(dataFolder), UnixFileMode.UserRead | UnixFileMode.UserWrite);
            }

            listener.Listen();
            return true;
        }
        catch (Exception failure) when (failure is SocketException or IOException or UnauthorizedAccessException or ArgumentOutOfRangeException)
        {
            logger.NoDataDoor(failure.Message);
            return false;
        }
    }

    private async Task AnswerAsync(Socket caller, CancellationToken cancellationToken)
    {
        try
        {
            await using var stream = new NetworkStream(caller);
            await using var output = new StreamWriter(stream, new UTF8Encoding(false));
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            limit.CancelAfter(Patience);
            var (verb, user) = ReadRequest(await ReadLineAsync(stream, limit.Token));
            using var text = new StringWriter();
            try
            {
                await PersonalDataText.WriteAsync(store.PersonalData, verb, user, text, cancellationToken);
                await output.WriteAsync(Ok + "\n" + text);
                logger.PersonalData(verb.ToString());
            }
            catch (StoreUnavailableException outage)
            {
                await output.WriteLineAsync(outage.Message);
            }
        }
        catch (Exception broken) when (!cancellationToken.IsCancellationRequested)
        {
            logger.DataDoorBroken(broken.GetType().Name); // whoever called did not say what for, or has gone
        }
    }

    private static async Task<string> ReadLineAsync(NetworkStream stream, CancellationToken cancellationToken)
    {
        var line = new byte[LongestRequest];
        var length = 0;
        while (length < line.Length && await stream.ReadAsync(line.AsMemory(length, 1), cancellationToken) == 1 && line[length] != '\n')
        {
            length++;
        }

        return Encoding.UTF8.GetString(line, 0, length);
    }

    private static (PersonalDataVerb Verb, string User) ReadRequest(string line)
    {
        using var json = JsonDocument.Parse(line);
        return Enum.TryParse<PersonalDataVerb>(json.RootElement.GetProperty("verb").GetString(), out var verb)
            ? (verb, json.RootElement.GetProperty("user").GetString() ?? "")
            : throw new FormatException("no such verb");
    }

    private static UnixDomainSocketEndPoint AddressOf(string dataFolder) => new(FileOf(dataFolder));

    private static string FileOf(string dataFolder) => Path.Combine(Path.GetFullPath(dataFolder), FileName);
}
