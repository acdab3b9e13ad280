using System.Collections.Immutable;

namespace Bot.Knowledge.Documents;

/// <summary>Numbers the citations of one text: the same words keep the same number.</summary>
public sealed class CitationList
{
    private readonly List<Citation> _citations = [];

    public int Count => _citations.Count;

    /// <summary>The citation's number in this text, from 1.</summary>
    public int Add(Citation citation)
    {
        for (var i = 0; i < _citations.Count; i++)
        {
            if (_citations[i].IsSameAs(citation))
            {
                return i + 1;
            }
        }

        _citations.Add(citation with { N = _citations.Count + 1 });
        return _citations.Count;
    }

    /// <summary>Whether a citation here shares words with this one.</summary>
    public bool Touches(Citation source)
    {
        foreach (var citation in _citations)
        {
            if (citation.Line == source.Line && citation.Start < source.End && source.Start < citation.End && citation.Document == source.Document)
            {
                return true;
            }
        }

        return false;
    }

    public ImmutableArray<Citation> ToImmutable() => [.. _citations];
}
