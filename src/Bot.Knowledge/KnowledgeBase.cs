using System.Collections.Immutable;
using Bot.Knowledge.Claims;
using Bot.Knowledge.Documents;
using Bot.Knowledge.Lexicons;
using Bot.Knowledge.Search;
using Bot.Language.Vocabularies;

namespace Bot.Knowledge;

/// <summary>An immutable snapshot of everything the documents say.</summary>
/// <param name="Hash">Hex SHA-256 over the paths and bytes of the knowledge folder: same hash, same answers.</param>
public sealed record KnowledgeBase(
    ImmutableArray<Document> Documents, ImmutableArray<Passage> Passages, ImmutableArray<Claim> Claims, ImmutableArray<UnreadCell> Unread,
    Vocabulary Vocabulary, IPassageIndex Index, string Hash, Lexicon Lexicon)
{
    public Document? Document(string id) => Documents.FirstOrDefault(d => string.Equals(d.Id, id, StringComparison.Ordinal));

    public IEnumerable<Claim> About(Model model, string criterion) =>
        Claims.Where(c => c.Model == model && string.Equals(c.Criterion, criterion, StringComparison.Ordinal));
}
