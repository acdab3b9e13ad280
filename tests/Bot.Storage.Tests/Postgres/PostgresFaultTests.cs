using System.Globalization;
using Bot.Storage.Postgres;
using Bot.Testing;

namespace Bot.Storage.Tests.Postgres;

/// <summary>What only a server on the other end of a line can do to us.</summary>
[NeedsPostgres]
[Collection("postgres")]
public sealed class PostgresFaultTests
{
    private readonly ConversationKey _conversation = new("test", Guid.NewGuid().ToString("N"));

    [ContractFact]
    public async Task A_commit_whose_answer_was_lost_is_saved_once_and_known_as_saved()
    {
        await using var proxy = new FaultProxy(PostgresServer.Instance.Port);
        await using var store = await PostgresStore.OpenAsync(Through(proxy));
        for (var message = 0; message < 20; message++)
        {
            proxy.CutAfterCommit();

            var saved = await store.SaveAsync(Turns.Of(_conversation, message, $"cut-me-{message}"));

            Assert.Equal(message + 1, saved.Version);
            Assert.Equal([(message * 2) + 1L, (message * 2) + 2], saved.Entries.Select(entry => entry.Sequence));
        }

        Assert.Equal(20, proxy.Cuts);
        Assert.Equal(40, (await store.LogAsync(_conversation)).Length);
        Assert.Equal(20, (await store.LoadAsync(_conversation, default)).Version);
    }

    [ContractFact]
    public async Task A_commit_that_never_arrived_is_made_again()
    {
        await using var proxy = new FaultProxy(PostgresServer.Instance.Port);
        await using var store = await PostgresStore.OpenAsync(Through(proxy));
        for (var message = 0; message < 20; message++)
        {
            proxy.CutBeforeCommit();

            await store.SaveAsync(Turns.Of(_conversation, message, $"cut-me-{message}") with { InboxKeys = [] });
        }

        Assert.Equal(20, proxy.Cuts);
        Assert.Equal(40, (await store.LogAsync(_conversation)).Length);
    }

    [ContractFact]
    public async Task A_server_that_is_away_makes_calls_unavailable_until_it_is_back()
    {
        await using var proxy = new FaultProxy(PostgresServer.Instance.Port);
        proxy.Refuse(true);
        await using var store = await PostgresStore.OpenAsync(Through(proxy));

        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.CheckAsync(default));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.CommitAsync(Turns.Of(_conversation, 0, "a"), default));
        proxy.Refuse(false);

        await store.SaveAsync(Turns.Of(_conversation, 0, "a"));
    }

    [ContractFact]
    public async Task A_server_that_crashed_and_came_back_is_used_again()
    {
        await using var store = await PostgresStore.OpenAsync(PostgresServer.Instance.ConnectionString);
        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => store.CheckAsync(default)));

        PostgresServer.Instance.StopAtOnce();
        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.LoadAsync(_conversation, default));
        PostgresServer.Instance.Start();

        await store.SaveAsync(Turns.Of(_conversation, 0, "a"));
    }

    [ContractFact]
    public async Task Too_many_calls_at_once_are_refused_at_once()
    {
        await using var store = await PostgresStore.OpenAsync(PostgresServer.Instance.ConnectionString, new PostgresSettings(MostWaiting: 5));

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 200).Select(async n =>
        {
            try
            {
                await store.CommitAsync(Turns.Of(_conversation with { Id = _conversation.Id + n }, 0, "a"), default);
                return true;
            }
            catch (StoreUnavailableException)
            {
                return false;
            }
        }));

        Assert.Contains(true, outcomes);
        Assert.Contains(false, outcomes);
        await store.CheckAsync(default);
    }

    [ContractFact]
    public async Task A_lock_held_too_long_is_an_outage_not_a_wait()
    {
        await using var store = await PostgresStore.OpenAsync(PostgresServer.Instance.ConnectionString + ";Options=-c lock_timeout=100ms");
        await store.SaveAsync(Turns.Of(_conversation, 0, "a"));
        await using var holder = new Npgsql.NpgsqlConnection(PostgresServer.Instance.ConnectionString);
        await holder.OpenAsync();
        await using var transaction = await holder.BeginTransactionAsync();
        await holder.AllAsync(_ => 0, default, "SELECT 1 FROM conversation WHERE id = $1 FOR UPDATE", _conversation.Id);

        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.CommitAsync(Turns.Of(_conversation, 1, "b"), default));

        Assert.Equal(1, (await store.LoadAsync(_conversation, default)).Version);
    }

    [ContractFact]
    public async Task A_command_that_takes_too_long_is_an_outage_and_leaves_nothing_half_done()
    {
        await using var store = await PostgresStore.OpenAsync(PostgresServer.Instance.ConnectionString + ";Command Timeout=1;Options=-c lock_timeout=0");
        await store.SaveAsync(Turns.Of(_conversation, 0, "a"));
        await using (var holder = new Npgsql.NpgsqlConnection(PostgresServer.Instance.ConnectionString))
        {
            await holder.OpenAsync();
            await using var transaction = await holder.BeginTransactionAsync();
            await holder.AllAsync(_ => 0, default, "SELECT 1 FROM conversation WHERE id = $1 FOR UPDATE", _conversation.Id);

            var slow = await Assert.ThrowsAsync<StoreUnavailableException>(() => store.CommitAsync(Turns.Of(_conversation, 1, "b"), default));

            Assert.Equal(StoreTrouble.Slow, slow.Trouble);
        }

        Assert.Equal(1, (await store.LoadAsync(_conversation, default)).Version);
        await store.SaveAsync(Turns.Of(_conversation, 1, "b"));
    }

    [ContractFact]
    public async Task Tables_out_of_reach_and_a_read_only_server_are_unhealthy_by_name_until_they_are_mended()
    {
        var database = await PostgresServer.Instance.CreateDatabaseAsync();
        var name = new Npgsql.NpgsqlConnectionStringBuilder(database).Database;
        await using var store = await PostgresStore.OpenAsync(database);
        await store.SaveAsync(Turns.Of(_conversation, 0, "a"));
        Task EndConnectionsAsync() =>
            PostgresServer.Instance.ExecuteAsync($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'");
        async Task RenameAsync(string from, string to)
        {
            await using var connection = new Npgsql.NpgsqlConnection(database + ";Pooling=false");
            await connection.OpenAsync();
            await connection.AllAsync(_ => 0, default, $"ALTER TABLE {from} RENAME TO {to}");
        }

        await RenameAsync("log", "hidden");
        await AssertUnhealthyAsync(store, StoreTrouble.Refused);
        await RenameAsync("hidden", "log");
        await store.CheckAsync(default);

        await PostgresServer.Instance.ExecuteAsync($"ALTER DATABASE {name} SET default_transaction_read_only = on");
        await EndConnectionsAsync();
        await AssertUnhealthyAsync(store, StoreTrouble.ReadOnly);
        await PostgresServer.Instance.ExecuteAsync($"ALTER DATABASE {name} RESET default_transaction_read_only");
        await EndConnectionsAsync();
        await store.CheckAsync(default);
        await store.SaveAsync(Turns.Of(_conversation, 1, "b"));
    }

    private async Task AssertUnhealthyAsync(PostgresStore store, StoreTrouble trouble)
    {
        var refused = await Assert.ThrowsAsync<StoreUnavailableException>(() => store.CommitAsync(Turns.Of(_conversation, 1, "b"), default));
        var unhealthy = await Assert.ThrowsAsync<StoreUnavailableException>(() => store.CheckAsync(default));

        Assert.Equal((trouble, trouble), (refused.Trouble, unhealthy.Trouble));
    }

    [ContractFact]
    public async Task A_login_or_address_that_cannot_be_right_is_refused_in_one_sentence()
    {
        var server = PostgresServer.Instance.ConnectionString;

        await Assert.ThrowsAsync<StoreSetupException>(() => PostgresStore.OpenAsync(server + ";Database=nowhere"));
        await Assert.ThrowsAsync<StoreSetupException>(() => PostgresStore.OpenAsync(server + ";Username=nobody"));
        await Assert.ThrowsAsync<StoreSetupException>(() => PostgresStore.OpenAsync("Hots=x"));
    }

    [ContractFact]
    public async Task Replicas_that_start_together_make_the_tables_once()
    {
        var database = await PostgresServer.Instance.CreateDatabaseAsync();

        var stores = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => PostgresStore.OpenAsync(database))));

        for (var turn = 0; turn < stores.Length; turn++)
        {
            await stores[turn].SaveAsync(Turns.Of(_conversation, turn, $"m{turn}"));
            await stores[turn].DisposeAsync();
        }
    }

    [ContractFact]
    public async Task A_database_of_a_newer_program_is_refused()
    {
        var database = await PostgresServer.Instance.CreateDatabaseAsync();
        await using (await PostgresStore.OpenAsync(database))
        {
        }

        await using var connection = new Npgsql.NpgsqlConnection(database);
        await connection.OpenAsync();
        await connection.AllAsync(_ => 0, default, "INSERT INTO schema_version VALUES (1000)");

        await Assert.ThrowsAsync<StoreSetupException>(() => PostgresStore.OpenAsync(database));
    }

    [ContractFact]
    public Task Another_replica_hears_of_new_entries_by_notice() => OtherHearsAsync(new PostgresSettings { Poll = Never, PollWhileListening = Never });

    [ContractFact]
    public Task Another_replica_finds_new_entries_without_notices() =>
        OtherHearsAsync(new PostgresSettings(Listens: false) { Poll = TimeSpan.FromMilliseconds(50) });

    private static readonly TimeSpan Never = TimeSpan.FromDays(1);

    private static string Through(FaultProxy proxy) => PostgresServer.Instance.ConnectionString.Replace(
        PostgresServer.Instance.Port.ToString(CultureInfo.InvariantCulture), proxy.Port.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    /// <summary>Writes until the other has heard: its listener may come up later than the first turns.</summary>
    private async Task OtherHearsAsync(PostgresSettings settings)
    {
        await using var here = await PostgresStore.OpenAsync(PostgresServer.Instance.ConnectionString, settings);
        await using var there = await PostgresStore.OpenAsync(PostgresServer.Instance.ConnectionString, settings);
        var heard = new TaskCompletionSource();
        there.Appended += news =>
        {
            if (news.Conversation == _conversation)
            {
                heard.TrySetResult();
            }
        };

        for (var turn = 0; turn < 400 && !heard.Task.IsCompleted; turn++)
        {
            await here.SaveAsync(Turns.Of(_conversation, turn, $"m{turn}"));
            await Task.WhenAny(heard.Task, Task.Delay(50));
        }

        Assert.True(heard.Task.IsCompleted);
    }
}
