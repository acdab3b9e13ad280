using System.Globalization;
using Npgsql;

namespace Bot.Storage.Postgres;

/// <summary>Brings the database to the format this program knows, once per process, one replica at a time.</summary>
internal sealed class PostgresSchema
{
    /// <summary>Any number that no other program uses; all replicas wait on it.</summary>
    private const long UpgradeLock = 5_037_201_166_120_203;

    private volatile bool _isThere;

    public async ValueTask EnsureAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        if (!_isThere)
        {
            await UpgradeAsync(connection, cancellationToken);
            _isThere = true;
        }
    }

    private static async Task UpgradeAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await using var prepare = connection.CreateBatch()
            .Add("SET LOCAL lock_timeout = '30s'")
            .Add("SELECT pg_advisory_xact_lock($1)", UpgradeLock)
            .Add("CREATE TABLE IF NOT EXISTS schema_version (version integer NOT NULL PRIMARY KEY)");
        await prepare.ExecuteNonQueryAsync(cancellationToken);
        var current = (await connection.AllAsync(
            row => row.GetInt32(0), cancellationToken, "SELECT coalesce(max(version), 0) FROM schema_version"))[0];
        var scripts = SchemaScripts.Of("Postgres");
        if (current > scripts.Length)
        {
            throw new StoreSetupException(string.Create(
                CultureInfo.InvariantCulture,
                $"The database has format {current}, this program knows formats up to {scripts.Length}: use the newer program."));
        }

        foreach (var (version, script) in scripts.Skip(current))
        {
            await RunAsync(connection, script, cancellationToken);
            await connection.AllAsync(_ => 0, cancellationToken, "INSERT INTO schema_version (version) VALUES ($1)", version);
        }

        await transaction.CommitAsync(cancellationToken);
    }

    private static async Task RunAsync(NpgsqlConnection connection, string script, CancellationToken cancellationToken)
    {
#pragma warning disable CA2100 // an embedded script
        await using var command = new NpgsqlCommand(script, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
