using Bot.Storage.Sqlite;

namespace Bot.Storage.Tests.Programs;

/// <summary>Writes turns until it is killed; says <c>ack CONVERSATION MESSAGE</c> for each only after the store said so.</summary>
internal static class WriterProgram
{
    public static async Task<int> RunAsync(string folder, string run, int clients)
    {
        await using var store = await SqliteStore.OpenAsync(folder);
        using var output = Console.OpenStandardOutput();
        var gate = new Lock();
        await Task.WhenAll(Enumerable.Range(0, clients).Select(client => Task.Run(async () =>
        {
            var conversation = new ConversationKey("test", $"c{client}");
            for (var message = 0; ; message++)
            {
                await store.RunAsync(conversation, $"{run}-{message}", replies: 2);
                var ack = System.Text.Encoding.ASCII.GetBytes($"ack {conversation.Id} {run}-{message}\n");
                lock (gate)
                {
                    output.Write(ack);
                }
            }
        })));
        return 0;
    }
}
