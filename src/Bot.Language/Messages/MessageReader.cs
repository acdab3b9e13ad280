using Bot.Language.Analysis;
using Bot.Language.Measures;
using Bot.Language.Profiles;
using Bot.Language.Vocabularies;

namespace Bot.Language.Messages;

/// <summary>Reads what a person's message states and does.</summary>
public static class MessageReader
{
    /// <param name="pending">The slot a question waits for: gives a bare answer ("800") its meaning, and only then.</param>
    public static Reading Read(string text, Vocabulary vocabulary, Slot? pending = null)
    {
        var visible = VisibleText.Of(text);
        var read = ReadVisible(visible.Text, vocabulary, pending);
        return ReferenceEquals(visible.Text, text) ? read : InOriginal(read, visible);
    }

    private static Reading ReadVisible(string text, Vocabulary vocabulary, Slot? pending)
    {
        var context = new MessageContext(Signature.Blanked(Markup.Blanked(text)), vocabulary, pending);
        var reading = new ReadingBuilder();
        if (!SupplierVoice.IsHeard(context))
        {
            ReadSlots(context, reading, pending);
        }

        MoveReader.Read(context, reading);
        if (pending is { } slot)
        {
            PendingReader.Read(context, reading, slot);
            VagueReader.Read(context, reading, slot);
        }

        AmbiguityReader.Read(context, reading, pending);
        return reading.Build();
    }

    private static void ReadSlots(MessageContext context, ReadingBuilder reading, Slot? pending)
    {
        var product = ProductReader.Find(context, pending);
        ReadFigures(context, reading, product);
        CurrencyReader.Read(context, reading);
        ChoiceReader.Read(context, reading);
        PossessiveReader.Read(context, reading);
        ProductReader.Fill(context, reading, product);
        Raise(context, reading);
    }

    private static Reading InOriginal(Reading read, VisibleText visible) => read with
    {
        Mentions = [.. read.Mentions.Select(mention => mention with { Span = visible.InOriginal(mention.Span) })],
        Moves = [.. read.Moves.Select(move => move with { Span = visible.InOriginal(move.Span) })],
        Ambiguities = [.. read.Ambiguities.Select(ambiguity => ambiguity with { Span = visible.InOriginal(ambiguity.Span) })],
    };

    private static void ReadFigures(MessageContext context, ReadingBuilder reading, ProductPhrase? product)
    {
        Slot? previousMoney = null;
        for (var i = 0; i < context.Text.Figures.Length; i++)
        {
            if (FigureContext.Of(context, i) is not { } figure || (context.Asks.IsAsking(figure.Sentence) && !MoneyReader.IsOffered(figure)) || product?.Covers(figure) == true)
            {
                continue;
            }

            switch (figure.Measure.Kind)
            {
                case MeasureKind.Money:
                    MoneyReader.Read(figure, reading, previousMoney);
                    break;
                case MeasureKind.Duration:
                    TimelineReader.Read(figure, reading);
                    break;
                case MeasureKind.Number or MeasureKind.Range when MoneyReader.IsBareBudget(figure) || MoneyReader.IsBarePrice(figure)
                    || (previousMoney is not null && figure.Measure.Unit is null && Correction.IsAt(figure))
                    || (previousMoney == Slot.Budget && MoneyReader.IsRaisedBudget(figure)):
                    MoneyReader.Read(figure, reading, previousMoney ?? Slot.Budget);
                    break;
                case MeasureKind.Number or MeasureKind.Range when IsThousandsBesideQuantity(figure, reading, product)
                    && !(IsBeside(context, figure, product) && context.Text[product!.Last].Clause == figure.Clause):
                    MoneyReader.Read(figure, reading, Slot.Budget);
                    break;
                case MeasureKind.Number or MeasureKind.Range when !Multiplier.IsFactorOnly(figure):
                    QuantityReader.Read(figure, reading, IsBeside(context, figure, product));
                    break;
                default:
                    break;
            }

            previousMoney = reading.Has(Slot.Budget) ? Slot.Budget : reading.Has(Slot.UnitPrice) ? Slot.UnitPrice : null;
        }
    }

    // "500 mirrors, 8k, 3 months": the pieces are counted already, so a bare figure in thousands is the money.
    private static bool IsThousandsBesideQuantity(FigureContext figure, ReadingBuilder reading, ProductPhrase? product) =>
        figure.Measure.Unit is null && IsInThousands(figure.Measure.Text) && !reading.Has(Slot.Budget) && (reading.Has(Slot.Quantity) || IsCountedElsewhere(figure, product))
        && !Correction.IsAt(figure) && !QuantityReader.IsOfSomethingElse(figure);

    // "20k", "20k max".
    private static bool IsInThousands(string figure)
    {
        var at = figure.AsSpan().IndexOfAny('k', 'K');
        return at > 0 && char.IsAsciiDigit(figure[at - 1]) && (at + 1 == figure.Length || !char.IsAsciiLetter(figure[at + 1]));
    }

    // "8k, 500 pcs of toys", "10k for 2000 mugs".
    private static bool IsCountedElsewhere(FigureContext figure, ProductPhrase? product) =>
        figure.Neighbours().Any(other => other.Measure is { Kind: MeasureKind.Number or MeasureKind.Range } && !other.IsTakenBack && !Correction.IsAt(other)
            && (other.Measure.Unit is "piece" or "unit" or "set" or "pair" or "item" || (other.Measure.Unit is null && product is not null && product.First == other.Last + 1)));

    // The product's words, or its last one again: "600 wall clocks, no, 900 wall clocks".
    private static bool IsBeside(MessageContext context, FigureContext figure, ProductPhrase? product)
    {
        if (product is null || product.First == figure.Last + 1)
        {
            return product is not null;
        }

        if (product.Last == figure.First - 1)
        {
            // "5000 mirrors, 20000": counted by the figure before it.
            return !(context.Text[product.Last].Clause != figure.Clause && context.Text[product.First - 1].Figure >= 0 && context.Text[product.First - 1].Clause == context.Text[product.First].Clause);
        }

        var head = context.Text[product.Last].Stem;
        var isAgain = context.Text[figure.Last + 1].Stem == context.Text[product.First].Stem || context.Text[figure.Last + 1].Stem == head;
        return isAgain && context.Text[figure.Last + 1].Clause == figure.Clause;
    }

    private static void Raise(MessageContext context, ReadingBuilder reading)
    {
        foreach (var cue in context.Cues)
        {
            if (cue.Cue.Name == "raised" && !context.IsIdiom(cue))
            {
                reading.Raise(Enum.Parse<Slot>(cue.Cue.Value, ignoreCase: true));
            }
        }
    }
}
