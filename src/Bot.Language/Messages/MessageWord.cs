using Bot.Language.Analysis;

namespace Bot.Language.Messages;

/// <summary>A word or number of a message with the clause and sentence it stands in and the figure it belongs to (-1: none).</summary>
/// <param name="Stem">Of the word meant, when it was misspelt and a cue knows it.</param>
internal readonly record struct MessageWord(Token Token, string Stem, int Clause, int Sentence, int Figure, bool IsGlued)
{
    public string Text => Token.Text;

    public bool IsNumber => Token.Kind == TokenKind.Number;
}
