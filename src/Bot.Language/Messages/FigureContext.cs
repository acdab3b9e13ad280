using Bot.Language.Measures;

namespace Bot.Language.Messages;

/// <summary>A figure with the words around it that may say what it is of: up to the neighbouring figure or the end of the clause.</summary>
internal readonly record struct FigureContext(MessageContext Context, Measure Measure, int Index, int First, int Last, int From, int To)
{
    private const int Reach = 9;
    private const int NearFigures = 5;

    /// <summary>The word behind the figure in its clause.</summary>
    public MessageWord Next => Context.Text[Last + 1].Clause == Clause ? Context.Text[Last + 1] : MessageText.None;

    /// <summary>The word before the figure in its clause.</summary>
    public MessageWord Previous => Context.Text[First - 1].Clause == Clause ? Context.Text[First - 1] : MessageText.None;

    public int Clause => Context.Text[First].Clause;

    public int Sentence => Context.Text[First].Sentence;

    /// <summary>The other figures near this one.</summary>
    public IEnumerable<FigureContext> Neighbours()
    {
        for (var i = Math.Max(0, Index - NearFigures); i <= Index + NearFigures && i < Context.Text.Figures.Length; i++)
        {
            if (i != Index && Of(Context, i) is { } other)
            {
                yield return other;
            }
        }
    }

    public static FigureContext? Of(MessageContext context, int figure)
    {
        var text = context.Text;
        var (first, last) = (text.FirstOf(figure), text.LastOf(figure));
        if (first < 0)
        {
            return null;
        }

        var (from, to) = (first, last);
        while (from > 0 && first - from < Reach && text[from - 1].Clause == text[first].Clause && text[from - 1].Figure < 0 && !OpensWish(text, from))
        {
            from--;
        }

        while (to - last < Reach && text[to + 1].Clause == text[last].Clause && text[to + 1].Figure < 0)
        {
            to++;
        }

        return new FigureContext(context, text.Figures[figure], figure, first, last, from, to);
    }

    // "4,000 in stock and want another 1,000": what is said before the wish is of something else.
    private static bool OpensWish(MessageText text, int i) =>
        text[i - 1].Text is "and" or "then" && text[i].Text is "want" or "need" or "now" or "order" or "require" or "would";

    /// <summary>Whether a role is said before the figure, or directly behind it.</summary>
    public bool Has(string role) => Context.Has("role", role, From, To, Index);

    public bool Before(string role) => Context.Has("role", role, From, Last, Index);

    public bool After(string role) => Context.Has("role", role, Last + 1, To);

    /// <summary>Whether the clause speaks of it, a few dozen words around.</summary>
    public bool ClauseHas(string role) => Has(role, inClause: true);

    public bool SentenceHas(string role) => Has(role, inClause: false);

    /// <summary>"not 1500 but 15000", "3000 instead of 300", "I don't have 10k".</summary>
    public bool IsTakenBack
    {
        get
        {
            var before = Previous.Text;
            return (Measure.Min == Measure.Max && IsDenied()) || before is "not" or "instead" || (before == "the" && Context.Text[First - 2].Text == "not") || Before("refused") || IsOldValue() || (before == "of" && Context.Text[First - 2].Text == "instead") || (before == "than" && Context.Text[First - 2].Text == "rather");
        }
    }

    // "cut from 26 to 20 thousand": the first of the two is no longer so.
    private bool IsOldValue() => Previous.Text == "from" && Before("moved") && Measure.Min == Measure.Max;

    /// <summary>Whether others are spoken of: "our neighbour ordered 2000 pcs and waited 5 months".</summary>
    public bool IsOfOthers
    {
        get
        {
            foreach (var cue in Context.Touching(First - (3 * Reach), First))
            {
                if (cue.Cue is { Name: "role", Value: "theirs" } && cue.First < First && Context.Text[cue.First].Clause == Clause && !TurnsToUs(cue.Last, First))
                {
                    return true;
                }
            }

            return false;
        }
    }

    private bool TurnsToUs(int from, int to)
    {
        for (var i = from + 1; i < to; i++)
        {
            if (Context.Text[i].Text is "we" or "i" or "us" or "i'd" or "we'd" or "ours" or "mine")
            {
                return true;
            }
        }

        return false;
    }

    // "we don't need 5000", "can't really spend 20k"; "not sure we need 500" denies nothing.
    private bool IsDenied()
    {
        var verb = First - 1;
        while (Context.Text[verb].Text is "a" or "the" or "about" or "around" or "exactly" or "like" or "of" or "budget" or "full" or "so" or "much" or "as" or "$" or "got" or "to")
        {
            verb--;
        }

        if (Context.Text[verb].Clause != Clause || Context.Text[verb].Stem is not ("have" or "need" or "want" or "afford" or "spend" or "order" or "do" or "take" or "reach" or "pay" or "buy" or "sell" or "commit" or "got" or "manag"))
        {
            return false;
        }

        var not = Context.Text[verb - 1].Text is "really" or "even" or "actually" or "currently" or "quite" or "yet" ? verb - 2 : verb - 1;
        return Context.Text[not].Clause == Clause
            && Context.Text[not].Text is "not" or "don't" or "dont" or "doesn't" or "doesnt" or "can't" or "cant" or "cannot" or "won't" or "wont" or "couldn't" or "couldnt" or "didn't" or "didnt" or "haven't" or "havent" or "never" or "wouldn't" or "wouldnt";
    }

    /// <summary>Whether this very word stands before the figure in its clause.</summary>
    public bool SaysBefore(string word)
    {
        for (var i = First - 1; i >= 0 && First - i < 3 * Reach && Context.Text[i].Clause == Clause; i--)
        {
            if (Context.Text[i].Text == word)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The figure's sides, with a bound said elsewhere in its clause ("minimum we can commit is 5.000").</summary>
    public (decimal? Min, decimal? Max) Sides(decimal? min, decimal? max)
    {
        if (Measure.OpenEnded)
        {
            return (min, null);
        }

        if (min < max && Measure.Text.StartsWith("from", StringComparison.OrdinalIgnoreCase) && Context.Has("role", "moved", From, First))
        {
            return (max, max); // "went up from 20 to 26"
        }

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
                case "lower" or "less" or "below" or "cheaper" when i > Last && i - Last <= 5 && Context.Text[i - 1].Text == "or":
                case "high" or "much" or "far" when i == First - 2 && Context.Text[i - 1].Text == "as" && Context.Text[i + 1].Text == "as":
                    return (null, max);
                default:
                    break;
            }
        }

        return (min, max);
    }

    private bool Has(string role, bool inClause)
    {
        foreach (var cue in Context.Touching(First - (3 * Reach), Last + (3 * Reach)))
        {
            var word = Context.Text[cue.First];
            if (cue.Cue.Name == "role" && cue.Cue.Value == role && (inClause ? word.Clause == Clause : word.Sentence == Sentence))
            {
                return true;
            }
        }

        return false;
    }
}
