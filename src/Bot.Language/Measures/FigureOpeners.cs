using System.Collections.Frozen;
using Bot.Language.Analysis;

namespace Bot.Language.Measures;

/// <summary>The words a figure may begin with: most words of a text are none, and nothing is looked for at them.</summary>
internal static class FigureOpeners
{
    private static readonly FrozenSet<string> Words = new[]
    {
        BoundTable.FirstWords, CurrencyTable.FirstWords, NumberWords.All,
        ["between", "from", "btw", "beetween", "betwen", "a", "an", "quarter", "all", "whole", "entire", "full", "few", "several", "some", "couple", "minus", "negative"],
    }.SelectMany(words => words).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>False only where no figure begins.</summary>
    public static bool MayOpen(Lexeme lexeme) => lexeme.Kind != TokenKind.Word
        || Words.Contains(lexeme.Text) || (!ReferenceEquals(lexeme.Stem, lexeme.Text) && Words.Contains(lexeme.Stem)) || CurrencyTable.IsCode(lexeme.Text);
}
