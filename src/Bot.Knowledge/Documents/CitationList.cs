using System.Collections.Immutable;

namespace Bot.Knowledge.Documents;

/// <summary>Numbers the citations of one text: the same words keep the same number.</summary>
public sealed class CitationList
{
    private readonly List<Citation> _citations = [];

    /// <summary>The citation's number in this text, from 1.</summary>
    public int Add(Citation citation)
    {
        var index = _citations.FindIndex(c => c with { N = 0 } == citation with { N = 0 });
        if (index >= 0)
        {
            return index + 1;
        }

        _citations.Add(citation with { N = _citations.Count + 1 });
        return _citations.Count;
    }

    public ImmutableArray<Citation> ToImmutable() => [.. _citations];
}
