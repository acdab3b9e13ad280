using System.Globalization;
using Bot.Chaos.Scenarios;

const string Usage = """
    chaos all [SEED]       every scenario in its long form, then the seeded bugs
    chaos NAME [SEED]      one of: kill-sqlite kill-postgres lines race restart disk clock sync hosts
    chaos bugs [SEED]      whether six bugs put into a copy of the product are noticed
    """;

var seed = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : Environment.TickCount & 0xFFFF;
switch (args.FirstOrDefault())
{
    case "all":
        var isClean = await LongForm.RunAsync(LongForm.Trials, seed);
        return await LongForm.CatchBugsAsync(seed) && isClean ? 0 : 1;
    case "bugs":
        return await LongForm.CatchBugsAsync(seed) ? 0 : 1;
    case { } name when LongForm.Trials.FirstOrDefault(trial => trial.Name == name) is { } trial:
        return await LongForm.RunAsync([trial], seed) ? 0 : 1;
    default:
        await Console.Error.WriteLineAsync(Usage);
        return 2;
}
