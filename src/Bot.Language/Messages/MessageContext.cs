using System.Collections.Immutable;
using Bot.Language.Vocabularies;

namespace Bot.Language.Messages;

/// <summary>Everything the readers look at: words, figures, cues and the vocabulary's terms of one message.</summary>
internal sealed class MessageContext
{
    public MessageContext(string message, Vocabulary vocabulary)
    {
        Text = new MessageText(message);
        Cues = new CueFinder(Text).FindAll();
        Terms = VocabularyMatcher.Match(Text.Tokens, vocabulary, asks: false);
        Asks = new QuestionFinder(Text, Terms);
    }

    public MessageText Text { get; }

    public List<CueMatch> Cues { get; }

    public ImmutableArray<TermMatch> Terms { get; }

    public QuestionFinder Asks { get; }

    /// <summary>Whether a cue of that name and value touches the words from <paramref name="first"/> to <paramref name="last"/>.</summary>
    public bool Has(string name, string value, int first, int last) => Find(name, value, first, last) is not null;

    /// <summary>The last such cue there.</summary>
    public CueMatch? Find(string name, string value, int first, int last)
    {
        CueMatch? found = null;
        foreach (var cue in Cues)
        {
            if (cue.Cue.Name == name && cue.Cue.Value == value && cue.First >= first && cue.Last <= last)
            {
                found = cue;
            }
        }

        return found;
    }
}
