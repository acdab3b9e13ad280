using Bot.Language.Vocabularies;

namespace Bot.Language.Messages;

/// <summary>The industry of a product: its head noun decides, so that toy storage boxes are boxes and mirrorless cameras no mirrors.</summary>
internal static class IndustryReader
{
    public const string Other = "other";

    public static string Of(MessageContext context, ProductPhrase phrase)
    {
        var span = context.Text.SpanOf(phrase.First, phrase.Last);
        foreach (var term in context.Terms.Reverse())
        {
            if (term.Concept.Kind == ConceptKind.Industry && span.Contains(term.Span) && IsOfIndustry(context, phrase, term))
            {
                return term.Concept.Id;
            }
        }

        return Other;
    }

    /// <summary>An industry named without a product.</summary>
    public static TermMatch? Mentioned(MessageContext context)
    {
        foreach (var term in context.Terms)
        {
            if (term.Concept.Kind == ConceptKind.Industry && !IsAsked(context, term) && !IsChange(context, term)
                && !CueFinder.IsNegated(context.Text, context.Text.WordAt(term.Span.Start)))
            {
                return term;
            }
        }

        return null;
    }

    private static bool IsAsked(MessageContext context, TermMatch term) =>
        context.Asks.IsAsking(context.Text[context.Text.WordAt(term.Span.Start)].Sentence);

    // "longer cord" changes a product of any industry.
    private static bool IsChange(MessageContext context, TermMatch term) =>
        context.Text[context.Text.WordAt(term.Span.Start) - 1].Text is [.., 'e', 'r'] and ("longer" or "shorter" or "thicker" or "thinner" or "other" or "bigger" or "smaller" or "another");

    // The industry's word must be the head, or what follows it must be a kind of it ("toy cars", "cable assembly").
    private static bool IsOfIndustry(MessageContext context, ProductPhrase phrase, TermMatch term)
    {
        var last = context.Text[phrase.Last].Token.Span;
        if (term.Span.End >= last.Start)
        {
            return true;
        }

        var head = context.Text[phrase.Last];
        return !IndustryWords.AreAccessories(head.Stem) && !IndustryWords.OnlyDescribe(context.Text[context.Text.WordAt(term.Span.End - 1)].Text, head.Text);
    }
}
