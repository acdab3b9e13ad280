using BenchmarkDotNet.Attributes;
using Bot.Dialogs;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Turns;

namespace Bot.Benchmarks;

/// <summary>One turn on the repository's own knowledge and dialogs. Wanted: 0.3 ms at the median over a conversation.</summary>
[MemoryDiagnoser]
public class TurnBenchmarks
{
    private static readonly string[] Before = ["Find my manufacturing model", "wall mirrors", "no design yet"];

    private World _world = null!;
    private Conversation _asked = null!;
    private Conversation _advised = null!;

    [GlobalSetup]
    public void Load()
    {
        _world = RepositoryWorld.Load();
        _asked = Before.Aggregate(Conversation.Start, (conversation, text) => Run(conversation, text).After);
        _advised = Run(_asked, "800 units, $10,000, 10 weeks").After;
    }

    [Benchmark(Baseline = true)]
    public TurnResult Answer() => Run(_asked, "800 units");

    [Benchmark]
    public TurnResult Question() => Run(_asked, "what is the typical MOQ for OEM?");

    [Benchmark]
    public TurnResult Correction() => Run(_advised, "actually 3,000 units");

    [Benchmark]
    public TurnResult WhatIf() => Run(_advised, "and if it were 15,000?");

    private TurnResult Run(Conversation conversation, string text) => Turn.Run(
        conversation, new UserSaid(SaidKind.Said, text, null, "benchmark", "u", "a", new DateTimeOffset(2026, 1, 5, 9, 0, 0, TimeSpan.Zero), "k"), _world);
}
