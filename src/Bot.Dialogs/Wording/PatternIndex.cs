using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Bot.Dialogs.Wording;

/// <summary>Patterns and what each stands for, found by the words they can begin with: nearly all begin with a word that was not said.</summary>
public sealed class PatternIndex<T>
{
    private readonly FrozenDictionary<string, ImmutableArray<(WordPattern Pattern, T Of)>> _byFirst;
    private readonly ImmutableArray<(WordPattern Pattern, T Of)> _open;

    public PatternIndex(IEnumerable<(WordPattern Pattern, T Of)> patterns)
    {
        var all = patterns.Where(each => !each.Pattern.Words.IsEmpty).ToArray();
        _open = [.. all.Where(each => each.Pattern.Words[0].IsEmpty)];
        _byFirst = all.SelectMany(each => each.Pattern.Words[0].Distinct(StringComparer.Ordinal).Select(word => (Word: word, Each: each)))
            .GroupBy(pair => pair.Word, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.Select(pair => pair.Each).ToImmutableArray(), StringComparer.Ordinal);
    }

    /// <summary>What the patterns in these words stand for, where several do also more than once.</summary>
    public IEnumerable<T> In(ImmutableArray<string> said)
    {
        for (var at = 0; at < said.Length; at++)
        {
            foreach (var (pattern, of) in _byFirst.TryGetValue(said[at], out var begun) ? begun : [])
            {
                if (pattern.IsAt(said, at))
                {
                    yield return of;
                }
            }

            foreach (var (pattern, of) in _open)
            {
                if (pattern.IsAt(said, at))
                {
                    yield return of;
                }
            }
        }
    }
}
