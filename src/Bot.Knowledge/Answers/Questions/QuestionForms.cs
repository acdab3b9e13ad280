using System.Collections.Frozen;
using System.Collections.Immutable;
using Bot.Knowledge.Claims;
using Bot.Knowledge.Lexicons;
using Bot.Language.Analysis;

namespace Bot.Knowledge.Answers.Questions;

/// <summary>The form of a question, by the patterns of the embedded <c>wording.yaml</c>.</summary>
internal static class QuestionForms
{
    private static readonly PhraseTable Patterns = new(
        Enum.GetValues<Forms>().Where(f => f is not (Forms.None or Forms.YesNo))
            .SelectMany(f => WordingFile.Lines("form" + f).Select(p => Phrase.Parse(f.ToString(), p))));

    private static readonly FrozenDictionary<string, Forms> ByName =
        Enum.GetValues<Forms>().ToFrozenDictionary(form => form.ToString(), StringComparer.Ordinal);

    private static readonly PhraseTable YesNoWithin = new(WordingFile.Lines("formYesNoWithin").Select(p => Phrase.Parse("within", p)));
    private static readonly WordTable YesNoOpeners = WordTable.Load("formYesNo");
    private static readonly WordTable Fillers = WordTable.Load("fillers");

    public static Forms Of(ImmutableArray<Token> words, string text)
    {
        var forms = Forms.None;
        foreach (var match in Patterns.Match(words))
        {
            forms |= ByName[match.Id];
        }

        var first = words.FirstOrDefault(w => !Fillers.Contains(w));
        var opens = first is not null && YesNoOpeners.Contains(first);
        var closes = words.Length > 0 && words[^1].Text is "true" or "right" or "correct" or "wrong" or "not" && text.TrimEnd().EndsWith('?');
        return opens || closes || !YesNoWithin.Match(words).IsEmpty ? forms | Forms.YesNo : forms;
    }
}
