using Bot.Language.Profiles;
using Bot.Language.Vocabularies;

namespace Bot.Language.Messages;

/// <summary>What the buyer wants made, in their own words, and its industry.</summary>
internal static class ProductReader
{
    // Nobody takes a product back after hundreds of words.
    private const int MostWords = 400;

    /// <summary>The phrase after the number of pieces, after a wish ("looking for"), or at the start; null when nothing is named.</summary>
    public static ProductPhrase? Find(MessageContext context, Slot? pending)
    {
        var scanner = new PhraseScanner(context);
        var wished = AfterWish(context, scanner, "strong");
        var counted = AfterQuantity(context, scanner);
        var opening = Opening(context, scanner, pending);
        if (opening is not null && counted is not null && IsSeveral(context, opening) && context.Text[opening.Last + 1].Text is not ("in" or "from"))
        {
            counted = null;
        }

        if (AfterDenied(context, scanner) is { } instead)
        {
            return instead;
        }

        return Things.HeldBy(context, scanner, Chosen(context, scanner, wished, counted, opening));
    }

    private static ProductPhrase? Chosen(MessageContext context, PhraseScanner scanner, ProductPhrase? wished, ProductPhrase? counted, ProductPhrase? opening)
    {
        var named = wished is not null && (counted is null || wished.First < counted.First) ? wished : counted;
        if (named is not null && IsHolder(context, named) && (opening ?? OfIndustry(context, scanner)) is { } held && held.Last < named.First)
        {
            return held;
        }

        return named ?? AfterWish(context, scanner, "weak") ?? opening ?? OfIndustry(context, scanner) ?? BesideQuantity(context, scanner)
            ?? AfterPreposition(context, scanner);
    }

    // "jigsaw puzzles 1000 pieces, want 2,000 boxes": boxes that are counted hold the product.
    private static bool IsHolder(MessageContext context, ProductPhrase phrase) =>
        phrase.First == phrase.Last && context.Text[phrase.First - 1].Figure >= 0
        && context.Text[phrase.First].Text is "boxes" or "bags" or "packs" or "cartons" or "cases" or "packages" or "bottles" or "jars" or "pouches" or "tubes";

    public static void Fill(MessageContext context, ReadingBuilder reading, ProductPhrase? phrase)
    {
        if (phrase is not null)
        {
            var industry = IndustryReader.Of(context, phrase);
            var made = industry == IndustryReader.Other ? Addressees.Of(context, phrase) : null;
            var span = context.Text.SpanOf(phrase.First, phrase.Last);
            reading.Fill(Slot.Product, reading.Slots with { Product = ProductName.Of(span.Of(context.Text.Original)) }, span);
            reading.Fill(Slot.Industry, reading.Slots with { Industry = made?.Industry ?? industry }, span);
        }
        else if (IndustryReader.Mentioned(context) is { } mentioned)
        {
            reading.Fill(Slot.Industry, reading.Slots with { Industry = mentioned.Concept.Id }, mentioned.Span);
        }
    }

    // "300 hand mirrors", "2000 pcs of wall mirrors".
    private static ProductPhrase? AfterQuantity(MessageContext context, PhraseScanner scanner)
    {
        for (var i = 0; i < context.Text.Figures.Length; i++)
        {
            if (FigureContext.Of(context, i) is not { Measure.Kind: Measures.MeasureKind.Number or Measures.MeasureKind.Range } figure
                || context.Asks.IsAsking(figure.Sentence) || PhraseScanner.IsInName(figure) || (QuantityReader.IsOfSomethingElse(figure) && !Staging.IsRate(figure)) || IsFew(context, figure))
            {
                continue;
            }

            var at = figure.Last + 1;
            at = context.Text[at].Text is "of" or "x" ? at + 1 : at;
            at = Staging.IsRate(figure) && context.Text[figure.Last + 3].Text == "of" ? figure.Last + 4 : at;
            if (context.Text[at].Clause == figure.Clause && scanner.At(at, isCounted: true) is { } phrase)
            {
                return phrase;
            }
        }

        return null;
    }

    // "3 ideas": a handful names a product only where it is wanted.
    private static bool IsFew(MessageContext context, FigureContext figure) =>
        figure.Measure is { Unit: null, Max: < 20 } && !context.Has("wish", "strong", figure.First - 4, figure.First);

    private static ProductPhrase? AfterWish(MessageContext context, PhraseScanner scanner, string strength)
    {
        foreach (var cue in context.Cues)
        {
            if (cue.Cue.Name == "wish" && cue.Cue.Value == strength && !cue.IsNegated && context.Text[cue.First].Text is not ("ordered" or "bought" or "purchased" or "imported") && !context.Asks.IsAsking(context.Text[cue.First].Sentence)
                && context.Text[cue.Last + 1].Clause == context.Text[cue.Last].Clause && context.Text[cue.Last].Text != "to" && scanner.At(cue.Last + 1) is { } phrase
                && !IsTask(context, phrase) && !IsToBeDone(context.Text, cue))
            {
                return phrase;
            }
        }

        return null;
    }

    // "not plush, silicone keychains"; "no toys but lamps".
    private static ProductPhrase? AfterDenied(MessageContext context, PhraseScanner scanner)
    {
        var text = context.Text;
        for (var i = 0; i < Math.Min(text.Count, MostWords); i++)
        {
            if (!IsDenied(text, i) || text.Figures.Length > 0 && text[i].Figure >= 0 || scanner.At(i) is not { } denied || !IsSeveral(context, denied) && !NamesIndustry(context, denied))
            {
                continue;
            }

            var at = text[denied.Last + 1].Text == "but" ? denied.Last + 2 : denied.Last + 1;
            var follows = text[at].Sentence == text[i].Sentence && text[at].Clause == text[denied.Last].Clause + 1;
            if (follows && scanner.At(at) is { } phrase && text[phrase.Last + 1].Clause != text[phrase.Last].Clause && IsSeveral(context, phrase))
            {
                return phrase;
            }
        }

        return null;
    }

    // "we buy the fabric ourselves", "from sourcing the fabric": what the maker is to do or to leave is no product.
    private static bool IsTask(MessageContext context, ProductPhrase phrase) =>
        context.Text[phrase.First - 1].Text == "your"
        || context.Touching(phrase.First, phrase.Last).Any(cue => cue.Cue.Name == "scope"
            || (cue.Cue is { Name: "designOwner", Value: "none-yet" } && cue.First < phrase.First && context.Text[cue.First].Text is "your" or "factory" or "supplier" or "manufacturer"));

    // "you buy zippers": what the maker is to buy.
    private static bool IsToBeDone(MessageText text, CueMatch cue)
    {
        var before = text[cue.First - 1].Text is "would" or "will" or "should" or "must" or "shall" or "to" ? text[cue.First - 2] : text[cue.First - 1];
        return before.Clause == text[cue.First].Clause && before.Text is "you" or "factory" or "supplier" or "manufacturer" && text[cue.First].Stem is "buy" or "purchas" or "sourc" or "order" or "get";
    }

    private static bool IsDenied(MessageText text, int first) =>
        text[first - 1].Clause == text[first].Clause && (text[first - 1].Text is "not" or "no" || (text[first - 1].Text is "the" or "any" or "a" && text[first - 2].Text is "not" or "no"));

    private static bool NamesIndustry(MessageContext context, ProductPhrase phrase)
    {
        var span = context.Text.SpanOf(phrase.First, phrase.Last);
        return context.Terms.Any(term => term.Concept.Kind == ConceptKind.Industry && span.Overlaps(term.Span));
    }

    // A clause that names something of a known industry.
    private static ProductPhrase? OfIndustry(MessageContext context, PhraseScanner scanner)
    {
        foreach (var term in context.Terms)
        {
            if (term.Concept.Kind != ConceptKind.Industry || IsDenied(context.Text, context.Text.WordAt(term.Span.Start)) || scanner.Around(term.Span) is not { } phrase
                || context.Asks.IsAsking(context.Text[phrase.First].Sentence))
            {
                continue;
            }

            if (context.Text[phrase.Last + 1].Text is not ("industry" or "market" or "business" or "company" or "factory" or "shop"))
            {
                return phrase;
            }
        }

        return null;
    }

    // "yoga mats 6mm, 800 pcs": a name at the start, when an order follows or nothing else does.
    private static ProductPhrase? Opening(MessageContext context, PhraseScanner scanner, Slot? pending)
    {
        var text = context.Text;
        var first = scanner.SkipOpening();
        if (scanner.At(first) is not { } phrase || context.Asks.IsAsking(text[first].Sentence))
        {
            return null;
        }

        var next = text[phrase.Last + 1];
        if (text[first].Text is "only" or "just" && pending is not (null or Slot.Product or Slot.Quantity))
        {
            return null; // "only the cases" under another question
        }

        if (context.Touching(phrase.First, phrase.Last).Any(cue => cue.Cue.Name == "stage"))
        {
            return null; // "global player with 60k employees"
        }

        if (phrase.First == phrase.Last && text[phrase.First].Text is "phone" or "mobile" && text.Original.AsSpan(text[phrase.Last].Token.Span.End).TrimStart() is ['+' or ':', ..])
        {
            return null; // "phone: +84 903"
        }

        if (phrase.First == phrase.Last && next.Clause == text[phrase.Last].Clause && next.Text is "is" or "was" or "has" or "will" or "can" or "must" or "should" or "does" or "seems")
        {
            return null; // "weather is hot here, 38 degrees"
        }

        var endsClause = next.Clause != text[phrase.Last].Clause || scanner.IsPreposition(phrase.Last + 1) || next.Figure >= 0 || next.IsNumber || next.Text == "x";
        var isAlone = phrase.Last == text.Count - 1 || IsSpecification(text, phrase.Last + 1) || IsSentence(context, phrase);
        var isNamed = IsSeveral(context, phrase) || phrase.Last > phrase.First || text[first].Text is "a" or "an" || (isAlone && context.Pending is null && Things.Are(context, phrase));
        var isTitle = isAlone || next.Text is "for" or "with" or "made" or "project" or "order" or "inquiry" or "enquiry" or "request" or "please" or "pls" or "needed" or "wanted" or "oem" or "odm";
        var isOwn = text[first].Text is "our" or "my" && next.Text is "needs" or "requires" or "need";
        var hasFigure = text.Figures.Length > 0 && (endsClause || next.Text == "project" ? isNamed || HasOrder(text) : IsSeveral(context, phrase) && phrase.Last > phrase.First);
        return isOwn || hasFigure || (endsClause && pending == Slot.Product) || (isTitle && isNamed && !IsUnfounded(context, phrase)) ? phrase : null;
    }

    // "blarg fnord": a whole message of two words names a product only when it is of several, opens with an article or holds a known word.
    private static bool IsUnfounded(MessageContext context, ProductPhrase phrase)
    {
        var isWhole = phrase.First == 0 && phrase.Last == context.Text.Count - 1;
        var span = context.Text.SpanOf(phrase.First, phrase.Last);
        return isWhole && !IsSeveral(context, phrase) && !(context.Pending is null && Things.Are(context, phrase)) && !context.Terms.Any(term => span.Overlaps(term.Span));
    }

    // "a bandage holder. I have no drawings": a first sentence that only names a thing.
    private static bool IsSentence(MessageContext context, ProductPhrase phrase) =>
        context.Text[phrase.Last + 1].Sentence != context.Text[phrase.Last].Sentence && !context.Asks.IsQuestion(context.Text[phrase.Last].Sentence) && ((context.Text[0].Text is "a" or "an" && phrase.Last > phrase.First) || Things.Are(context, phrase) || IsSeveral(context, phrase));

    // "wireless chargers 15W".
    private static bool IsSpecification(MessageText text, int at) =>
        text[at].IsNumber && text[at].Figure < 0 && (at == text.Count - 1 || (at == text.Count - 2 && text[at + 1].IsGlued));

    private static bool HasOrder(MessageText text) =>
        text.Figures.Any(figure => figure is { Kind: Measures.MeasureKind.Number or Measures.MeasureKind.Range, Max: null or >= 10 }
            && figure.Unit is not ("gram" or "kilogram" or "litre" or "metre" or "foot"));

    private static bool IsSeveral(MessageContext context, ProductPhrase phrase) => context.Text[phrase.Last].Text is [.., not 's', 's'];

    // "a budget of 5k for wooden puzzles".
    private static ProductPhrase? AfterPreposition(MessageContext context, PhraseScanner scanner)
    {
        var text = context.Text;
        for (var i = 1; i < text.Count; i++)
        {
            if (text[i - 1].Text is "of" or "for" or "about" && text[i].Clause == text[i - 1].Clause && !context.Asks.IsAsking(text[i].Sentence)
                && scanner.At(i) is { } phrase && phrase.Last > phrase.First && IsSeveral(context, phrase))
            {
                return phrase;
            }
        }

        return null;
    }

    // "…, t-shirts, 250 pcs": a clause that is nothing but a name of several things.
    private static ProductPhrase? BesideQuantity(MessageContext context, PhraseScanner scanner)
    {
        var text = context.Text;
        var wish = context.Cues.Find(cue => cue.Cue is { Name: "wish", Value: "strong" });
        var (hasOrder, wishEnd) = (HasOrder(text), wish.Cue is null ? int.MaxValue : wish.Last);
        for (var i = 1; i < text.Count; i++)
        {
            var isStart = text[i].Clause != text[i - 1].Clause || text.Original.AsSpan(text[i - 1].Token.Span.End, text[i].Token.Span.Start - text[i - 1].Token.Span.End).Contains(':');
            if (!isStart || context.Asks.IsAsking(text[i].Sentence) || scanner.At(i) is not { } phrase || text[phrase.Last + 1].Text != "maybe" && text[(Addressees.Of(context, phrase)?.Last ?? phrase.Last) + 1].Clause == text[phrase.Last].Clause)
            {
                continue;
            }

            var isOrder = (text[i].Clause == text[i - 1].Clause && hasOrder) || (text[i].Sentence != text[i - 1].Sentence && hasOrder) || text[i - 1].Figure >= 0 || text[phrase.Last + 1].Figure >= 0 || wishEnd <= i;
            var isMaybe = text[i].Sentence != text[i - 1].Sentence && text[phrase.Last + 1].Text == "maybe" && text[phrase.Last + 2].Sentence != text[i].Sentence;
            if ((isOrder || isMaybe) && text[phrase.Last].Text is [.., not 's', 's'])
            {
                return phrase;
            }
        }

        return null;
    }
}
