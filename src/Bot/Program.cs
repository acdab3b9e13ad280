using Bot.Verbs;

namespace Bot;

internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        try
        {
            return await BotCommand.RunAsync(args);
        }
        catch (UsageException exception)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return ExitCode.BadUsage;
        }
    }
}
