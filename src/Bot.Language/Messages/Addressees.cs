using System.Collections.Frozen;
using System.Collections.Immutable;
using Bot.Language.Vocabularies;

namespace Bot.Language.Messages;

/// <summary>Whom a product is made for, where that decides its industry: scooters for kids are toys.</summary>
internal static class Addressees
{
    private const int MostBetween = 3;

    private static readonly ImmutableArray<(string Industry, FrozenSet<string> Whom, FrozenSet<string> Things)> Kinds =
        [.. EmbeddedText.Lines("madefor").Select(line => line.Split('|')).Select(parts => (parts[0], Words(parts[1]), Words(parts[2])))];

    /// <summary>The industry, and the word with which the product's name then ends; null where nobody decides it.</summary>
    public static (string Industry, int Last)? Of(MessageContext context, ProductPhrase phrase)
    {
        foreach (var (industry, whom, things) in Kinds)
        {
            if (things.Contains(context.Text[phrase.Last].Text) && context.Vocabulary.Find(ConceptKind.Industry, industry) is not null && LastOf(context.Text, phrase, whom) is { } last)
            {
                return (industry, last);
            }
        }

        return null;
    }

    // "kids scooters", "scooters for kids", "scooters for small children".
    private static int? LastOf(MessageText text, ProductPhrase phrase, FrozenSet<string> whom)
    {
        for (var i = phrase.First; i < phrase.Last; i++)
        {
            if (whom.Contains(text[i].Text))
            {
                return phrase.Last;
            }
        }

        for (var i = phrase.Last + 2; i <= phrase.Last + MostBetween && text[phrase.Last + 1].Text == "for" && text[i].Clause == text[phrase.Last].Clause; i++)
        {
            if (whom.Contains(text[i].Text))
            {
                return i;
            }
        }

        return null;
    }

    private static FrozenSet<string> Words(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
