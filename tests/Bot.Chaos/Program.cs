using System.Globalization;
using Bot.Chaos.Load;
using Bot.Chaos.Scenarios;

const string Manual = """
    chaos all [SEED]       every scenario in its long form, then the seeded bugs
    chaos NAME [SEED]      one of: kill-sqlite kill-postgres lines race restart disk clock sync hosts
    chaos bugs [SEED]      whether six bugs put into a copy of the product are noticed
    chaos load sqlite|postgres [RATE [SECONDS [REPLICAS]]] [--only]
                           that many turns a second (300) for so long (60), then the search for the limit unless --only
    chaos sockets [COUNT]  open web chats (5000): memory of each, and how soon all are back after a kill
    """;

var seed = Number(1) ?? Environment.TickCount & 0xFFFF;
switch (args.FirstOrDefault())
{
    case "all":
        var isClean = await LongForm.RunAsync(LongForm.Trials, seed);
        return await LongForm.CatchBugsAsync(seed) && isClean ? 0 : 1;
    case "load" when args is [_, "sqlite" or "postgres", ..]:
        var seconds = Number(3) ?? 60;
        await LoadRun.RunAsync(new LoadWish(args[1], Number(2) ?? 300, seconds, Replicas: Number(4) ?? 1, FindsLimit: !args.Contains("--only")));
        return 0;
    case "sockets":
        await SocketRun.RunAsync(Number(1) ?? 5000);
        return 0;
    case "bugs":
        return await LongForm.CatchBugsAsync(seed) ? 0 : 1;
    case { } name when LongForm.Trials.FirstOrDefault(trial => trial.Name == name) is { } trial:
        return await LongForm.RunAsync([trial], seed) ? 0 : 1;
    default:
        await Console.Error.WriteLineAsync(Manual);
        return 2;
}

int? Number(int place) => args.Length > place && int.TryParse(args[place], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
