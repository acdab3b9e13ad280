using System.Globalization;
using Bot.Chaos.Scenarios;

var seed = args is [_, var given, ..] ? int.Parse(given, CultureInfo.InvariantCulture) : Environment.TickCount & 0xFFFF;
return args switch
{
    ["kill-sqlite", ..] => Say(await KillLoop.RunAsync(5, seed)),
    ["kill-postgres", ..] => Say(await ReplicaLoop.RunAsync(5, seed)),
    ["lines", ..] => Say(await LineFaults.RunAsync(60, seed)),
    ["race", ..] => Say(await Race.RunAsync(2000, seed)),
    ["restart", ..] => Say(await DatabaseCrash.RunAsync(3, seed)),
    ["disk", ..] => Say(await FullDisk.RunAsync(3, seed)),
    ["clock", ..] => Say(await ClockSteps.RunAsync(6, seed)),
    _ => Usage(),
};

static int Say(Bot.Chaos.Checking.Findings findings)
{
    foreach (var line in findings.Lines())
    {
        Console.WriteLine(line);
    }

    return findings.IsClean ? 0 : 1;
}

static int Usage()
{
    Console.Error.WriteLine("kill-sqlite | kill-postgres [SEED]");
    return 2;
}
