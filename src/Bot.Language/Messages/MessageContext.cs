using System.Collections.Immutable;
using Bot.Language.Profiles;
using Bot.Language.Vocabularies;

namespace Bot.Language.Messages;

/// <summary>Everything the readers look at: words, figures, cues and the vocabulary's terms of one message.</summary>
internal sealed class MessageContext
{
    private const int LongestCue = 12;

    public MessageContext(string message, Vocabulary vocabulary, Slot? pending = null)
    {
        Pending = pending;
        Vocabulary = vocabulary;
        Text = new MessageText(message);
        Cues = new CueFinder(Text).FindAll();
        Terms = VocabularyMatcher.Match(Text.Tokens, vocabulary, asks: false);
        Asks = new QuestionFinder(Text, Terms);
    }

    /// <summary>The slot a question waits for.</summary>
    public Slot? Pending { get; }

    public Vocabulary Vocabulary { get; }

    public MessageText Text { get; }

    /// <summary>In the order of their first words.</summary>
    public List<CueMatch> Cues { get; }

    public ImmutableArray<TermMatch> Terms { get; }

    public QuestionFinder Asks { get; }

    /// <summary>Whether a cue of that name and value lies within the words from <paramref name="first"/> to <paramref name="last"/>.</summary>
    /// <param name="figure">Cues inside this figure do not count: the "working" of "working days" says nothing of them.</param>
    public bool Has(string name, string value, int first, int last, int figure = -1)
    {
        for (var i = LowerBound(first); i < Cues.Count && Cues[i].First <= last; i++)
        {
            var cue = Cues[i];
            if (cue.Cue.Name == name && cue.Cue.Value == value && cue.Last <= last
                && (figure < 0 || Text[cue.First].Figure != figure || Text[cue.Last].Figure != figure))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Cues that touch any of these words.</summary>
    public TouchingCues Touching(int first, int last) => new(Cues, LowerBound(first - LongestCue), first, last);

    /// <summary>Whether the words are a way of speaking: "a quick question" wants nothing fast.</summary>
    public bool IsIdiom(CueMatch match)
    {
        for (var i = LowerBound(match.First - LongestCue); i < Cues.Count && Cues[i].First <= match.First; i++)
        {
            if (Cues[i].Cue.Name == "idiom" && Cues[i].Last >= match.First)
            {
                return true;
            }
        }

        return match.First == match.Last && match.Cue.Name is "priority" or "raised" && IsCall(match.First);
    }

    // "quick: 10k units": a call in front.
    private bool IsCall(int word) => word == 0 && Text[1].Sentence == Text[0].Sentence
        && Text.Original.AsSpan(Text[0].Token.Span.End, Text[1].Token.Span.Start - Text[0].Token.Span.End).Contains(':');

    private int LowerBound(int first)
    {
        var (low, high) = (0, Cues.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Cues[middle].First < first ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
