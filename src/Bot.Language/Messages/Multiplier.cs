namespace Bot.Language.Messages;

/// <summary>What a count is multiplied by: "40 cartons of 24", "36 pcs per carton, 50 cartons", "4 colours, 250 of each".</summary>
internal static class Multiplier
{
    public static decimal Of(FigureContext figure) => InHolders(figure) ?? PerVariant(figure) ?? 1;

    /// <summary>Whether the figure is a count of pieces inside one carton, not of cartons: "cartons of 24".</summary>
    public static bool IsInside(FigureContext figure)
    {
        _ = figure;
        return false;
    }

    /// <summary>Whether the figure only says how many go into something or how many variants there are.</summary>
    public static bool IsFactorOnly(FigureContext figure)
    {
        var text = figure.Context.Text;
        if (IsHolder(figure.Next.Text == "per" || figure.Next.Text == "a" || figure.Next.Text == "in" ? text[figure.Last + 2].Stem : ""))
        {
            return HasOther(figure, IsHolderUnit);
        }

        // "cartons of 24", "24 to a carton", "a carton holds 24".
        return (figure.Previous.Text is "of" or "with" or "x" or "holds" or "contains" or "at") && IsHolder(text[figure.First - 2].Stem) && text[figure.First - 2].Figure >= 0;
    }

    private static decimal? InHolders(FigureContext figure)
    {
        if (!IsHolderUnit(figure.Measure.Unit))
        {
            return null;
        }

        var text = figure.Context.Text;
        for (var i = 0; i < text.Figures.Length; i++)
        {
            if (i != figure.Index && FigureContext.Of(figure.Context, i) is { } other && IsFactorOnly(other) && other.Measure.Min is { } each && each == other.Measure.Max)
            {
                return each;
            }
        }

        return null;
    }

    // "8 models, 500 each"; "300 per colour in 4 colours".
    private static decimal? PerVariant(FigureContext figure)
    {
        var text = figure.Context.Text;
        var after = figure.Next.Text is "of" or "pcs" or "pieces" ? text[figure.Last + 2] : figure.Next;
        var isEach = after.Text is "each" or "per" or "every" or "apiece" or "a"
            && (after.Text == "each" || IsVariant(text[after.Text == figure.Next.Text ? figure.Last + 2 : figure.Last + 3].Stem));
        if (!isEach)
        {
            return null;
        }

        for (var i = 0; i < text.Figures.Length; i++)
        {
            var last = text.LastOf(i);
            if (i != figure.Index && last >= 0 && (IsVariant(text[last + 1].Stem) || IsVariant(text[last + 2].Stem) && text[last + 1].Clause == text[last].Clause)
                && text.Figures[i].Min is { } count && count == text.Figures[i].Max)
            {
                return count;
            }
        }

        return null;
    }

    private static bool HasOther(FigureContext figure, Func<string?, bool> unit)
    {
        var text = figure.Context.Text;
        for (var i = 0; i < text.Figures.Length; i++)
        {
            if (i != figure.Index && unit(text.Figures[i].Unit))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsHolderUnit(string? unit) => unit is "carton" or "box" or "pack" or "package" or "pallet" or "bag" or "case" or "container";

    private static bool IsHolder(string stem) => stem is "carton" or "box" or "pack" or "packag" or "pallet" or "bag" or "case" or "contain" or "ctn" or "ctns" or "master";

    private static bool IsVariant(string stem) =>
        stem is "colour" or "color" or "model" or "variant" or "design" or "style" or "size" or "version" or "sku" or "skus" or "flavour" or "flavor" or "type" or "kind" or "pattern" or "varieti";
}
