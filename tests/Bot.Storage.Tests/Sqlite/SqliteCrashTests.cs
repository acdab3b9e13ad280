using System.Globalization;
using Bot.Storage.Sqlite;
using Bot.Storage.Tests.Programs;

namespace Bot.Storage.Tests.Sqlite;

/// <summary>kill -9 of a process that writes, against a ledger kept outside of it.</summary>
public sealed class SqliteCrashTests : IDisposable
{
    private const int Clients = 8;
    private const int Cycles = 6;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Nothing_acknowledged_is_lost_and_nothing_is_there_twice()
    {
        var ledger = new List<string>();
        for (var run = 0; run < Cycles; run++)
        {
            using var child = new Child([], "write", _folder.Path, run.ToString(CultureInfo.InvariantCulture), Clients.ToString(CultureInfo.InvariantCulture));
            await child.ReadAsync(30 + (run * 37));
            ledger.AddRange(await child.KillAsync());

            await AssertLedgerAsync(ledger);
            SqliteFile.AssertSound(_folder.Path);
        }
    }

    [TracedFact]
    public async Task Every_acknowledgement_follows_a_sync_of_its_own_when_one_client_writes()
    {
        var events = await TraceAsync(clients: 1, acknowledgements: 40);

        Assert.All(events.Zip(events.Skip(1)), pair => Assert.False(pair is ("ack", "ack"), "two acknowledgements without a sync between them"));
        Assert.True(events.Count(one => one == "ack") >= 40);
    }

    [TracedFact]
    public async Task One_sync_serves_many_turns_when_many_clients_write()
    {
        var events = await TraceAsync(clients: 32, acknowledgements: 400);

        Assert.True(events.Count(one => one == "sync") * 2 < events.Count(one => one == "ack"));
    }

    private async Task AssertLedgerAsync(List<string> ledger)
    {
        await using var store = await SqliteStore.OpenAsync(_folder.Path);
        for (var client = 0; client < Clients; client++)
        {
            var conversation = new ConversationKey("test", $"c{client}");
            var log = await store.LogAsync(conversation);
            var said = log.Where(entry => entry.Author == Author.User).Select(entry => entry.ActivityId).ToArray();
            var acknowledged = ledger.Select(line => line.Split(' ')).Where(ack => ack[1] == conversation.Id).Select(ack => ack[2]).ToArray();

            Assert.Empty(acknowledged.Except(said));
            Assert.Equal(said.Length, said.Distinct(StringComparer.Ordinal).Count());
            Assert.InRange(said.Length - acknowledged.Length, 0, Cycles);
            Assert.Equal(Enumerable.Range(1, said.Length * 3).Select(n => (long)n), log.Select(entry => entry.Sequence));
            Assert.Equal(said.Length, (await store.LoadAsync(conversation, default)).Version);
        }
    }

    /// <summary>The order of syncs and acknowledgements as the kernel saw it.</summary>
    private async Task<List<string>> TraceAsync(int clients, int acknowledgements)
    {
        var trace = Path.Combine(_folder.Path, "trace");
        var data = Path.Combine(_folder.Path, "data");
        using (var child = new Child(
            ["strace", "-f", "-qq", "-e", "trace=fdatasync,fsync,write", "-e", "signal=none", "-o", trace],
            "write", data, "0", clients.ToString(CultureInfo.InvariantCulture)))
        {
            await child.ReadAsync(acknowledgements);
            await child.KillAsync();
        }

        return
        [
            .. (await File.ReadAllLinesAsync(trace))
                .Select(line => line.Contains("\"ack ", StringComparison.Ordinal) ? "ack" : line.Contains("sync", StringComparison.Ordinal) && IsDone(line) ? "sync" : "")
                .Where(name => name.Length > 0)
                .SkipWhile(name => name == "sync"),
        ];
    }

    private static bool IsDone(string line) => line.EndsWith("= 0", StringComparison.Ordinal);
}
