namespace Bot.Language.Messages;

/// <summary>The cues from an index on that touch any word from <paramref name="first"/> to <paramref name="last"/>. A value: walked many times for each message.</summary>
internal readonly struct TouchingCues(List<CueMatch> cues, int from, int first, int last)
{
    public Enumerator GetEnumerator() => new(cues, from - 1, first, last);

    public bool Any(Func<CueMatch, bool> isMeant)
    {
        foreach (var cue in this)
        {
            if (isMeant(cue))
            {
                return true;
            }
        }

        return false;
    }

    internal struct Enumerator(List<CueMatch> cues, int before, int first, int last)
    {
        private int _at = before;

        public readonly CueMatch Current => cues[_at];

        public bool MoveNext()
        {
            do
            {
                _at++;
            }
            while (_at < cues.Count && cues[_at].First <= last && cues[_at].Last < first);

            return _at < cues.Count && cues[_at].First <= last;
        }
    }
}
