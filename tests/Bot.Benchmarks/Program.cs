using BenchmarkDotNet.Running;
using Bot.Benchmarks;

if (args is ["turns"])
{
    TurnPercentiles.Print(RepositoryWorld.Load(), Path.Combine(RepositoryWorld.Root, "dialogs", "conversations"));
}
else if (args is ["search"])
{
    SearchFigures.Print(RepositoryWorld.Load().Knowledge, Console.Out);
}
else
{
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
}
