namespace Bot.Language.Messages;

/// <summary>What a count is multiplied by: "40 cartons of 24", "36 pcs per carton, 50 cartons", "4 colours, 250 of each".</summary>
internal static class Multiplier
{
    public static decimal Of(FigureContext figure) => InHolders(figure) ?? PerVariant(figure) ?? Crossed(figure) ?? 1;

    /// <summary>Whether the figure only says how many go into something or how many variants there are.</summary>
    public static bool IsFactorOnly(FigureContext figure)
    {
        var text = figure.Context.Text;
        if (IsHolder(HolderAfter(text, figure)))
        {
            return HasOtherHolder(figure) || (figure.Measure.Max < 100 && HasLarger(figure));
        }

        if (figure.Next.Text == "x" && text[figure.Last + 2].Figure >= 0 && figure.Measure.Max < 100)
        {
            return true;
        }

        // "cartons of 24", "24 to a carton", "a carton holds 24".
        var at = text[figure.First - 2].Text is "each" or "every" ? figure.First - 3 : figure.First - 2;
        var holder = text[at];
        return figure.Previous.Text is "of" or "with" or "x" or "holds" or "contains" or "at" or "a" or "containing" && (IsHolder(holder.Stem) || holder.Stem is "set" or "pair")
            && (holder.Figure >= 0 || (figure.Previous.Text != "x" && IsHolder(holder.Stem) && text[at - 1].Figure >= 0 && text[at - 1].Clause == figure.Clause));
    }

    // "12 pcs in each box", "4 per box", "24 to a carton".
    private static string HolderAfter(MessageText text, FigureContext figure)
    {
        var at = figure.Last + 1;
        var first = at;
        while (at < first + 3 && text[at].Text is "per" or "a" or "in" or "each" or "every" or "to" or "one" or "into" or "inside")
        {
            at++;
        }

        return at > first && text[at].Clause == figure.Clause ? text[at].Stem : "";
    }

    // "10000 pcs packed 4 per box": the boxes are not counted.
    private static bool HasLarger(FigureContext figure)
    {
        foreach (var other in figure.Neighbours())
        {
            if (other.Measure is { Kind: Measures.MeasureKind.Number } && other.Measure.Min > figure.Measure.Max)
            {
                return true;
            }
        }

        return false;
    }

    private static decimal? InHolders(FigureContext figure)
    {
        if (!CountsHolders(figure))
        {
            return null;
        }

        foreach (var other in figure.Neighbours())
        {
            if ((IsFactorOnly(other) || IsInEach(other)) && other.Measure.Min is { } each && each == other.Measure.Max)
            {
                return each;
            }
        }

        return null;
    }

    // "2 containers, about 900 pieces each".
    private static bool IsInEach(FigureContext figure) => (figure.Next.Text is "each" or "apiece" || (figure.Next.Text is "on" or "in" or "per" && figure.Context.Text[figure.Last + 2].Text is "each" or "every")) && figure.Measure.Kind == Measures.MeasureKind.Number && !CountsHolders(figure);

    // "2 x 500 pcs".
    private static decimal? Crossed(FigureContext figure)
    {
        var text = figure.Context.Text;
        var other = text[figure.First - 2].Figure >= 0 || !IsVariant(text[figure.First - 2].Stem) ? text[figure.First - 2] : text[figure.First - 3];
        return figure.Previous.Text == "x" && other.Figure >= 0 && text.Figures[other.Figure] is { Unit: null, Min: { } count } && count < 100 ? count : null;
    }

    // "8 models, 500 each"; "300 per colour in 4 colours".
    private static decimal? PerVariant(FigureContext figure)
    {
        var text = figure.Context.Text;
        var after = figure.Next.Text is "of" or "pcs" or "pieces" or "on" or "in" ? text[figure.Last + 2] : figure.Next;
        var isEach = after.Text is "each" or "per" or "every" or "apiece" or "a"
            && (after.Text == "each" || IsVariant(text[after.Text == figure.Next.Text ? figure.Last + 2 : figure.Last + 3].Stem));
        if (!isEach && !IsEachBefore(figure))
        {
            return null;
        }

        foreach (var other in figure.Neighbours())
        {
            var isVariant = IsHolderUnit(other.Measure.Unit) || IsVariant(other.Next.Stem) || (IsVariant(text[other.Last + 2].Stem) && other.Next.Text.Length > 0);
            if (isVariant && other.Measure.Min is { } count && count == other.Measure.Max)
            {
                return count;
            }
        }

        return null;
    }

    // "per colour 300 pcs".
    private static bool IsEachBefore(FigureContext figure)
    {
        for (var i = figure.From; i < figure.First; i++)
        {
            if (figure.Context.Text[i].Text is "per" or "each" or "every" && IsVariant(figure.Context.Text[i + 1].Stem))
            {
                return true;
            }
        }

        return false;
    }

    // "120 cartons"; "120 boxes", though boxes may be a product.
    private static bool CountsHolders(FigureContext figure) =>
        IsHolderUnit(figure.Measure.Unit) || (figure.Measure.Unit is null && figure.Next.Text is "boxes" or "bags" or "cases" or "packs");

    private static bool HasOtherHolder(FigureContext figure)
    {
        foreach (var other in figure.Neighbours())
        {
            if (CountsHolders(other))
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
