using Bot.Language.Measures;
using Bot.Language.Profiles;

namespace Bot.Language.Messages;

/// <summary>The currency of amounts that name none, when the message names one apart: "budget 5.000 not 50.000 euro", "20k, all in AUD".</summary>
internal static class CurrencyReader
{
    public static void Read(MessageContext context, ReadingBuilder reading)
    {
        var slots = reading.Slots;
        if (slots.UnitPrice is { Currency: null } price && NearPrice(context, reading) is { } near)
        {
            slots = slots with { UnitPrice = price with { Currency = near } };
            reading.Complete(slots);
        }

        if ((slots.Budget ?? slots.UnitPrice) is null || (slots.Budget?.Currency ?? slots.UnitPrice?.Currency) is not null || NamedIn(context) is not { } code)
        {
            return;
        }

        reading.Complete(slots with { Budget = In(slots.Budget, code), UnitPrice = In(slots.UnitPrice, code) });
    }

    // "we sell it at 49 dollar so it can cost max 11".
    private static string? NearPrice(MessageContext context, ReadingBuilder reading)
    {
        foreach (var mention in reading.Mentions)
        {
            for (var i = 0; mention.Slot == Slot.UnitPrice && i < context.Text.Figures.Length; i++)
            {
                if (context.Text.Figures[i] is { Currency: { } code, Max: < 1000 } && FigureContext.Of(context, i) is { } figure
                    && figure.Sentence == context.Text[context.Text.WordAt(mention.Span.Start)].Sentence)
                {
                    return code;
                }
            }
        }

        return null;
    }

    private static Money? In(Money? amount, string code) => amount is null ? null : amount with { Currency = amount.Currency ?? code };

    // The one currency named by a figure that was taken back or by words of their own; none when there are two.
    private static string? NamedIn(MessageContext context)
    {
        string? code = null;
        for (var i = 0; i < context.Text.Figures.Length; i++)
        {
            if (context.Text.Figures[i].Currency is { } named && FigureContext.Of(context, i) is { } figure)
            {
                if (!figure.IsTakenBack || (code is not null && code != named))
                {
                    return null;
                }

                code = named;
            }
        }

        foreach (var named in CurrencyTable.NamedApart(context.Text.Original, context.Text.Tokens, context.Text.Figures))
        {
            if (code is not null && code != named)
            {
                return null;
            }

            code = named;
        }

        return code;
    }
}
