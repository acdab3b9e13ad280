namespace Bot.Chaos.Tests;

/// <summary>Each scenario has the machine for itself.</summary>
[CollectionDefinition("one at a time", DisableParallelization = true)]
public sealed class OneAtATime
{
}
