using Bot.Language.Measures;

namespace Bot.Language.Messages;

/// <summary>A figure with the words around it that may say what it is of: up to the neighbouring figure or the end of the clause.</summary>
internal readonly record struct FigureContext(MessageContext Context, Measure Measure, int Index, int First, int Last, int From, int To)
{
    private const int Reach = 9;

    public MessageWord Next => Context.Text[Last + 1];

    public MessageWord Previous => Context.Text[First - 1];

    public int Clause => Context.Text[First].Clause;

    public int Sentence => Context.Text[First].Sentence;

    public static FigureContext? Of(MessageContext context, int figure)
    {
        var text = context.Text;
        var (first, last) = (text.FirstOf(figure), text.LastOf(figure));
        if (first < 0)
        {
            return null;
        }

        var (from, to) = (first, last);
        while (from > 0 && first - from < Reach && text[from - 1].Clause == text[first].Clause && text[from - 1].Figure < 0)
        {
            from--;
        }

        while (to - last < Reach && text[to + 1].Clause == text[last].Clause && text[to + 1].Figure < 0)
        {
            to++;
        }

        return new FigureContext(context, text.Figures[figure], figure, first, last, from, to);
    }

    /// <summary>Whether a role is said before the figure, or directly behind it.</summary>
    public bool Has(string role) => Before(role) || After(role);

    public bool Before(string role) => Context.Has("role", role, From, Last);

    public bool After(string role) => Context.Has("role", role, Last + 1, To);

    /// <summary>Whether the whole clause speaks of it.</summary>
    public bool ClauseHas(string role)
    {
        foreach (var cue in Context.Cues)
        {
            if (cue.Cue.Name == "role" && cue.Cue.Value == role && Context.Text[cue.First].Clause == Clause)
            {
                return true;
            }
        }

        return false;
    }

    public bool SentenceHas(string role)
    {
        foreach (var cue in Context.Cues)
        {
            if (cue.Cue.Name == "role" && cue.Cue.Value == role && Context.Text[cue.First].Sentence == Sentence)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"not 1500 but 15000", "3000 instead of 300".</summary>
    public bool IsTakenBack
    {
        get
        {
            var before = Previous.Text;
            return before is "not" or "instead" || (before == "of" && Context.Text[First - 2].Text == "instead") || (before == "than" && Context.Text[First - 2].Text == "rather");
        }
    }

    /// <summary>The figure's sides, with a bound said elsewhere in its clause ("minimum we can commit is 5.000").</summary>
    public (decimal? Min, decimal? Max) Sides(decimal? min, decimal? max)
    {
        if (min is not null && max is null && CueFinder.IsNegated(Context.Text, First))
        {
            return (null, min);
        }

        if (min is null || max is null || min != max)
        {
            return (min, max);
        }

        for (var i = From; i <= To; i++)
        {
            switch (Context.Text[i].Text)
            {
                case "minimum" or "min" or "least" when i < First || i - Last <= 3:
                    return (min, null);
                case "maximum" or "max" or "most" or "limit" or "ceiling" or "cap" or "tops" or "latest" when i < First || i - Last <= 4:
                    return (null, max);
                default:
                    break;
            }
        }

        return (min, max);
    }
}
