using System.Collections.Immutable;
using Bot.Knowledge.Lexicons;
using Bot.Language.Analysis;

namespace Bot.Knowledge.Answers.Questions;

/// <summary>What people ask near the documents, less what a document does speak of.</summary>
internal sealed class Topics
{
    private readonly PhraseTable _phrases;
    private readonly Lexicon _lexicon;

    public Topics(Lexicon lexicon, IEnumerable<ImmutableArray<Token>> passages)
    {
        var said = passages.SelectMany(p => lexicon.Uncovered.Match(p)).Select(m => m.Phrase).ToHashSet();
        _phrases = new PhraseTable(lexicon.Uncovered.Phrases.Where(p => !said.Contains(p)));
        _lexicon = lexicon;
    }

    public UncoveredTopic? Find(ImmutableArray<Token> words) =>
        _phrases.Match(words).OrderByDescending(m => m.Phrase.Weight).Select(m => _lexicon.Topics[m.Id]).FirstOrDefault();
}
