using System.Collections.Frozen;
using System.Collections.Immutable;
using Bot.Knowledge.Claims;
using Bot.Knowledge.Lexicons;
using Bot.Language.Analysis;

namespace Bot.Knowledge.Answers.Questions;

/// <summary>What of a claim's quote tells how well it fits a question.</summary>
/// <param name="Stems">Of the words that count.</param>
/// <param name="IsCell">A statement from a table says one thing; a sentence often says several.</param>
/// <param name="IsList">Several things in a row: "branding, packaging, colors, or minor features".</param>
/// <param name="Lacks">Says of something that it is not there.</param>
internal sealed record QuoteContent(FrozenSet<string> Stems, bool IsCell, bool IsList, bool Lacks)
{
    private const int LongestCell = 79;
    private static readonly WordTable Negatives = WordTable.Load("negatives");

    public static QuoteContent Of(string quote)
    {
        var words = PhraseTable.Words(quote);
        var isCell = quote.Length <= LongestCell && !quote.Contains(": ", StringComparison.Ordinal);
        return new QuoteContent(
            Synonyms.ContentOf(words).ToFrozenSet(StringComparer.Ordinal), isCell, quote.AsSpan().Count(',') >= 2 && !isCell, Denies(words));
    }

    /// <summary>"We have no design", "businesses that don't have in-house design capabilities".</summary>
    public static bool Denies(ImmutableArray<Token> words) => Negatives.FirstIn(words) is not null;
}
