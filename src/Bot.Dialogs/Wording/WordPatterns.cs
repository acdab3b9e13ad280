using System.Collections.Immutable;

namespace Bot.Dialogs.Wording;

/// <summary>Ways to say one thing.</summary>
public sealed class WordPatterns(ImmutableArray<WordPattern> patterns)
{
    private readonly PatternIndex<WordPattern> _index = new(patterns.Select(pattern => (pattern, pattern)));

    public bool AreIn(ImmutableArray<string> said) => _index.In(said).Any();
}
