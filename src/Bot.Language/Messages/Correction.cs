namespace Bot.Language.Messages;

/// <summary>Whether a value is said as a correction of an earlier one.</summary>
internal static class Correction
{
    public static bool IsAt(FigureContext figure)
    {
        var text = figure.Context.Text;
        foreach (var cue in figure.Context.Touching(figure.First - 20, figure.First))
        {
            var isNear = cue.Cue.Name == "correct" && cue.First <= figure.First && figure.Sentence == text[cue.First].Sentence;
            if (isNear && figure.Clause - text[cue.First].Clause <= 2)
            {
                return true;
            }
        }

        return false;
    }

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
