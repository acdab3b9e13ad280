using System.Collections.Frozen;
using Bot.Language.Analysis;

namespace Bot.Language.Messages;

/// <summary>Finds the cues of a message; of one name, a cue inside a longer one does not count.</summary>
internal sealed class CueFinder(MessageText text)
{
    private const int LongestGap = 4;
    private const int Window = 12;

    private static readonly FrozenSet<string> Negators = EmbeddedText.Lines("negators").SelectMany(line => line.Split(' '))
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly Word Outside = new(CueTable.NumberOf(""), CueTable.NumberOf(""), MessageText.None.Clause, Negates: false);

    private readonly Word[] _words = new Word[text.Count];
    private readonly List<CueMatch> _found = [];

    public List<CueMatch> FindAll()
    {
        for (var i = 0; i < _words.Length; i++)
        {
            _words[i] = WordOf(text[i]);
        }

        for (var i = 0; i < _words.Length; i++)
        {
            foreach (var cue in CueTable.StartingWith(_words[i].Stem))
            {
                AddAt(cue, i);
            }

            foreach (var cue in CueTable.ExactlyStartingWith(_words[i].Form))
            {
                AddAt(cue, i);
            }
        }

        return _found;
    }

    /// <summary>Whether a "not" stands before this word in its clause and reaches it.</summary>
    public static bool IsNegated(MessageText text, int first)
    {
        for (var i = first - 1; i >= 0 && i >= first - 6 && text[i].Clause == text[first].Clause; i--)
        {
            // "no change, just my logo"
            if (text[i].Text is "just" or "but")
            {
                return false;
            }

            if (Negators.Contains(text[i].Text))
            {
                return !(text[i].Text == "not" && text[i + 1].Text is "only" or "just" or "sure");
            }

            var isPair = (text[i].Text is "instead" or "rather" && text[i + 1].Text is "of" or "than") || (text[i].Text == "used" && text[i + 1].Text == "to");
            if (isPair)
            {
                return true;
            }
        }

        return false;
    }

    private static Word WordOf(in MessageWord word)
    {
        var form = CueTable.NumberOf(word.Text);
        var stem = ReferenceEquals(word.Stem, word.Text) ? form : CueTable.NumberOf(word.Stem);
        return new Word(stem, form, word.Clause, Negators.Contains(word.Text));
    }

    private ref readonly Word At(int i) => ref (uint)i < (uint)_words.Length ? ref _words[i] : ref Outside;

    private void AddAt(Cue cue, int first)
    {
        var last = EndOf(cue, 0, first + 1, _words[first].Clause);
        if (last < 0)
        {
            return;
        }

        for (var k = _found.Count - 1; k >= 0 && _found[k].First > first - Window; k--)
        {
            var other = _found[k];
            if (other.Cue.Subject == cue.Subject && other.First <= first && last - 1 <= other.Last && other.Last - other.First > last - 1 - first)
            {
                return;
            }
        }

        for (var k = _found.Count - 1; k >= 0 && _found[k].First > first - Window; k--)
        {
            if (_found[k].Cue.Subject == cue.Subject && _found[k].First >= first && _found[k].Last < last - 1)
            {
                _found.RemoveAt(k);
            }
        }

        _found.Add(new CueMatch(cue, first, last - 1, (IsNegated(text, first) && !IsUnwanted(cue, first)) || IsDeniedAfter(cue, last)));
    }

    // "we don't want our design sold": the design is there all the same.
    private bool IsUnwanted(Cue cue, int first) =>
        cue.Name == "designOwner" && text[first].Text is "our" or "my" && (text[first - 1].Clause == text[first].Clause)
        && text[first - 1].Stem is "want" or "like" or "wish" or "see" or "show" or "sell" or "share" or "copi" or "give" or "publish" or "know" or "use" or "get" or "touch" or "leak";

    // "price is not the point", "logo isn't needed"; whose a design is may be contrasted: "ours, not yours".
    private bool IsDeniedAfter(Cue cue, int next)
    {
        if (cue.Name is "designOwner" or "move" or "role" || text[next].Clause != text[next - 1].Clause)
        {
            return false;
        }

        var at = text[next].Text is "is" or "are" or "was" or "does" or "do" or "has" ? next + 1 : next;
        return text[at].Clause == text[next].Clause && (text[at].Text is "not" or "secondary" or "unimportant" or "irrelevant" or "negligible" || text[at].Text is "isn't" or "isnt" or "aren't" or "doesn't" or "doesnt");
    }

    // The word after the match, or -1.
    private int EndOf(Cue cue, int step, int at, int clause)
    {
        if (step == cue.Steps.Length)
        {
            return at;
        }

        var next = cue.Steps[step];
        if (next.IsGap)
        {
            return EndAfterGap(cue, step + 1, at, clause);
        }

        if (At(at).Clause == clause && Fits(next, at) && EndOf(cue, step + 1, at + 1, clause) is var found and >= 0)
        {
            return found;
        }

        return next.IsOptional ? EndOf(cue, step + 1, at, clause) : -1;
    }

    private int EndAfterGap(Cue cue, int step, int at, int clause)
    {
        for (var gap = 0; gap <= LongestGap; gap++)
        {
            if (EndOf(cue, step, at + gap, clause) is var end and >= 0)
            {
                return end;
            }

            // "we have no drawings" is not "we have … drawings"
            if (At(at + gap).Clause != clause || At(at + gap).Negates)
            {
                return -1;
            }
        }

        return -1;
    }

    private bool Fits(CueStep step, int at)
    {
        ref readonly var word = ref At(at);
        return step.Forms.AsSpan().Contains(word.Form) || (word.Stem != word.Form && step.Stems.AsSpan().Contains(word.Stem))
            || (step.IsNumber && (text[at].IsNumber || text[at].Figure >= 0))
            || (step.IsMeaning && text[at].Text.Length > 1 && !StopWords.Contains(text[at].Text));
    }

    // A word as cues see it: numbers for its stem and its form.
    private readonly record struct Word(int Stem, int Form, int Clause, bool Negates);
}
