using BenchmarkDotNet.Running;
using Bot.Benchmarks;

if (args is ["turns"])
{
    TurnPercentiles.Print(RepositoryWorld.Load(), Path.Combine(RepositoryWorld.Root, "dialogs", "conversations"));
}
else
{
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
}
