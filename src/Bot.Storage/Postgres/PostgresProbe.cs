using System.Security.Cryptography;
using Npgsql;

namespace Bot.Storage.Postgres;

/// <summary>Whether a turn could be written now: the tables a turn writes are written, and nothing is kept.</summary>
internal static class PostgresProbe
{
    /// <summary>As long as the state of a long conversation, and not to be compressed: a nearly full disk takes small rows for a while.</summary>
    private const int TextLength = 128 * 1024;

    public static async Task<bool> RunAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var id = Guid.NewGuid();
        var name = id.ToString("N");
        var large = RandomNumberGenerator.GetHexString(TextLength);
        await using var batch = connection.CreateBatch()
            .Add("BEGIN")
            .Add("INSERT INTO conversation (channel, id, version, state, user_id, last_sequence, last_at) VALUES ('probe', $1, 0, $2, '', 0, 0)", name, large)
            .Add("UPDATE conversation SET version = 1 WHERE channel = 'probe' AND id = $1", name)
            .Add("INSERT INTO person (channel, conversation, user_id) VALUES ('probe', $1, '')", name)
            .Add(
                """
                INSERT INTO inbox (channel, conversation, key, first_sequence, last_sequence, version, commit_id) VALUES ('probe', $1, '', 1, 1, 1, $2)
                """,
                name, id)
            .Add("INSERT INTO log (channel, conversation, sequence, author, activity_id, at, json) VALUES ('probe', $1, 1, 0, '', 0, $2)", name, large)
            .Add("ROLLBACK");
        await batch.ExecuteNonQueryAsync(cancellationToken);
        return true;
    }
}
