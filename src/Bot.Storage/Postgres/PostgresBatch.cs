using Npgsql;

namespace Bot.Storage.Postgres;

/// <summary>Several statements in one round trip, with values in the order of <c>$1</c>, <c>$2</c> …</summary>
internal static class PostgresBatch
{
    public static NpgsqlBatch Add(this NpgsqlBatch batch, string sql, params ReadOnlySpan<object?> values)
    {
#pragma warning disable CA2100 // constants and embedded scripts only: every value is a parameter
        var command = new NpgsqlBatchCommand(sql);
#pragma warning restore CA2100
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });
        }

        batch.BatchCommands.Add(command);
        return batch;
    }

    /// <summary>Runs one statement and reads every row.</summary>
#pragma warning disable CA1068 // the values must come last
    public static async Task<List<T>> AllAsync<T>(
        this NpgsqlConnection connection, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken, string sql, params object?[] values)
#pragma warning restore CA1068
    {
        await using var batch = connection.CreateBatch().Add(sql, values);
        await using var rows = await batch.ExecuteReaderAsync(cancellationToken);
        return await rows.AllAsync(read, cancellationToken);
    }

    public static async Task<List<T>> AllAsync<T>(this NpgsqlDataReader rows, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken)
    {
        var all = new List<T>();
        while (await rows.ReadAsync(cancellationToken))
        {
            all.Add(read(rows));
        }

        return all;
    }

    public static string? Text(this NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
