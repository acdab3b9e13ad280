namespace Bot.Language.Analysis;

/// <summary>The letters of a word being stemmed, with its regions; a consonant y is written Y meanwhile.</summary>
internal ref struct StemLetters
{
    private readonly Span<char> _letters;
    private int _r1;
    private int _r2;

    public StemLetters(Span<char> letters, int length)
    {
        _letters = letters;
        Length = length;
    }

    public int Length { get; private set; }

    public readonly ReadOnlySpan<char> Word => _letters[..Length];

    public readonly char this[int fromEnd] => _letters[Length - fromEnd];

    public readonly bool IsStemAlready =>
        Word is "inning" or "outing" or "canning" or "herring" or "earring" or "proceed" or "exceed" or "succeed";

    public void Prepare()
    {
        if (_letters[0] == '\'')
        {
            _letters[1..Length].CopyTo(_letters);
            Length--;
        }

        for (var i = 0; i < Length; i++)
        {
            if (_letters[i] == 'y' && (i == 0 || IsVowel(_letters[i - 1])))
            {
                _letters[i] = 'Y';
            }
        }

        _r1 = Word.StartsWith("gener") || Word.StartsWith("arsen") ? 5 : Word.StartsWith("commun") ? 6 : RegionAfter(0);
        _r2 = RegionAfter(_r1);
    }

    public readonly bool Ends(ReadOnlySpan<char> suffix) => Word.EndsWith(suffix);

    public readonly bool InR1(int suffix) => Length - suffix >= _r1;

    public readonly bool InR2(int suffix) => Length - suffix >= _r2;

    public void Drop(int count) => Length -= count;

    public void Replace(int count, ReadOnlySpan<char> ending)
    {
        Length -= count;
        ending.CopyTo(_letters[Length..]);
        Length += ending.Length;
    }

    /// <summary>Whether there is a vowel before the last <paramref name="suffix"/> letters.</summary>
    public readonly bool HasVowelBefore(int suffix)
    {
        for (var i = 0; i < Length - suffix; i++)
        {
            if (IsVowel(_letters[i]))
            {
                return true;
            }
        }

        return false;
    }

    public readonly bool IsShort => _r1 >= Length && EndsInShortSyllable(0);

    public readonly bool EndsInShortSyllable(int suffix)
    {
        var n = Length - suffix;
        if (n == 2)
        {
            return IsVowel(_letters[0]) && !IsVowel(_letters[1]);
        }

        return n > 2 && IsVowel(_letters[n - 2]) && !IsVowel(_letters[n - 3])
            && !IsVowel(_letters[n - 1]) && _letters[n - 1] is not ('w' or 'x' or 'Y');
    }

    public readonly bool EndsInDouble =>
        Length > 1 && this[1] == this[2] && this[1] is 'b' or 'd' or 'f' or 'g' or 'm' or 'n' or 'p' or 'r' or 't';

    public readonly void Finish()
    {
        for (var i = 0; i < Length; i++)
        {
            if (_letters[i] == 'Y')
            {
                _letters[i] = 'y';
            }
        }
    }

    public readonly bool Equals(string word) => Word.SequenceEqual(word);

    public override readonly string ToString() => Word.ToString();

    public static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    private readonly int RegionAfter(int start)
    {
        for (var i = start + 1; i < Length; i++)
        {
            if (!IsVowel(_letters[i]) && IsVowel(_letters[i - 1]))
            {
                return i + 1;
            }
        }

        return Length;
    }
}
