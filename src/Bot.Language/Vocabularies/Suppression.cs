namespace Bot.Language.Vocabularies;

/// <summary>Which terms stand inside a <see cref="Concept.Not"/> phrase of their own concept. Asked in the order the terms stand.</summary>
internal sealed class Suppression(List<FoundTerm> found)
{
    private const int LongestPhrase = 16;

    private readonly List<FoundTerm> _nots = found.FindAll(f => f.Term.Use == TermUse.Not);
    private int _near;

    public bool Covers(FoundTerm term)
    {
        while (_near < _nots.Count && _nots[_near].First < term.First - LongestPhrase)
        {
            _near++;
        }

        for (var i = _near; i < _nots.Count && _nots[i].First <= term.First; i++)
        {
            if (_nots[i].Last >= term.Last && ReferenceEquals(_nots[i].Term.Concept, term.Term.Concept))
            {
                return true;
            }
        }

        return false;
    }
}
