using System.Collections.Immutable;
using Bot.Knowledge.Answers.Questions;
using Bot.Knowledge.Claims;
using Bot.Knowledge.Documents;
using Bot.Knowledge.Lexicons;
using Bot.Knowledge.Loading;
using Bot.Knowledge.Search;
using Bot.Language.Vocabularies;

namespace Bot.Knowledge;

/// <summary>An immutable snapshot of everything the documents say.</summary>
/// <param name="Hash">Hex SHA-256 over the paths and bytes of the knowledge folder: same hash, same answers.</param>
public sealed record KnowledgeBase(
    ImmutableArray<Document> Documents, ImmutableArray<Passage> Passages, ImmutableArray<Claim> Claims, ImmutableArray<UnreadCell> Unread,
    Vocabulary Vocabulary, IPassageIndex Index, string Hash, Lexicon Lexicon, AnswerIndex Answers,
    ImmutableArray<TestQuestion> Questions)
{
    public Document? Document(string id)
    {
        foreach (var document in Documents)
        {
            if (string.Equals(document.Id, id, StringComparison.Ordinal))
            {
                return document;
            }
        }

        return null;
    }

    /// <summary>Documents with a claim that they speak of this industry, as an example say, though it is not theirs.</summary>
    public ImmutableArray<string> DocumentsNaming(string industry) => Answers.DocumentsNaming(industry);

    /// <summary>Everything claimed on one criterion of one model, in the order of the documents.</summary>
    public ImmutableArray<Claim> About(Model model, string criterion) => Answers.Claims.GetValueOrDefault((model, criterion), []);

    /// <summary>Whether any document gives a figure for this criterion, whatever the model.</summary>
    public bool HasFigures(string criterion) => Answers.WithFigures.Contains(criterion);
}
