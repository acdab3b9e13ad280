namespace Bot.Language.Messages;

/// <summary>Whether a value is said as a correction of an earlier one.</summary>
internal static class Correction
{
    public static bool IsAt(FigureContext figure)
    {
        var text = figure.Context.Text;
        foreach (var cue in figure.Context.Touching(figure.First - 20, figure.First))
        {
            var isNear = cue.Cue.Name == "correct" && !IsPatience(text, cue.First) && cue.First <= figure.First && figure.Sentence == text[cue.First].Sentence;
            if (isNear && figure.Clause - text[cue.First].Clause <= 2)
            {
                return true;
            }
        }

        return false;
    }

    // "can wait 2 months" takes nothing back.
    private static bool IsPatience(MessageText text, int at) =>
        text[at].Text == "wait" && (text[at - 1].Text is "can" or "could" or "to" or "will" or "must" or "may" or "would" or "we" or "i" or "not" || text[at + 1].Text is "for" or "until" or "till");

    public static bool IsAt(MessageContext context, int word)
    {
        foreach (var cue in context.Touching(word - 20, word))
        {
            if (cue.Cue.Name == "correct" && cue.First <= word && context.Text[cue.First].Sentence == context.Text[word].Sentence)
            {
                return true;
            }
        }

        return false;
    }
}
