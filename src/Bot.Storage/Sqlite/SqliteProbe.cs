namespace Bot.Storage.Sqlite;

/// <summary>Whether turns could be written now: a large one is written and rolled back.</summary>
internal static class SqliteProbe
{
    private const int Bytes = 64 * 1024;

    public static bool Run(SqliteSession session)
    {
        session.Run("BEGIN IMMEDIATE");
        try
        {
            session.Run(
                """
                INSERT INTO conversation (channel, id, version, state, user_id, last_sequence, last_at)
                VALUES ('probe', 'probe', 1, hex(zeroblob($1)), '', 0, 0)
                """,
                Bytes / 2);
        }
        finally
        {
            if (!session.HasLostTransaction)
            {
                session.Run("ROLLBACK");
            }
        }

        return true;
    }
}
