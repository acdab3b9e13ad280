using System.CommandLine;

namespace Bot.Verbs;

/// <summary>The command line: one file per verb, put together here.</summary>
internal static class BotCommand
{
    public static async Task<int> RunAsync(string[] args)
    {
        var parsed = Build().Parse(args);
        if (parsed.Errors.Count == 0)
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
        }

        foreach (var error in parsed.Errors)
        {
            await Console.Error.WriteLineAsync(error.Message);
        }

        await Console.Error.WriteLineAsync("Run with --help to see what there is.");
        return ExitCode.BadUsage;
    }

    public static RootCommand Build()
    {
        var root = ServeVerb.AddTo(new RootCommand("A sourcing assistant that advises OEM, ODM or contract manufacturing and cites the words behind every figure. Without a verb: the web host."));
        root.Subcommands.Add(ServeVerb.AddTo(new Command("serve", "The web host: chat page, Direct Line, Bot Framework endpoint. Example: bot serve --urls http://localhost:3978")));
        root.Subcommands.Add(ChatVerb.Create());
        root.Subcommands.Add(AskVerb.Create());
        root.Subcommands.Add(ReadVerb.Create());
        root.Subcommands.Add(MeasureVerb.Create());
        root.Subcommands.Add(RecommendVerb.Create());
        root.Subcommands.Add(SearchVerb.Create());
        root.Subcommands.Add(KnowledgeVerb.Create());
        root.Subcommands.Add(ReplayVerb.Create());
        root.Subcommands.Add(PositionVerb.Create());
        root.Subcommands.Add(new Command("teams", "The Teams app.") { TeamsPackageVerb.Create() });
        root.Subcommands.Add(DataVerb.Create());
        return root;
    }
}
