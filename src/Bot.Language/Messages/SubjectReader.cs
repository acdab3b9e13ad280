using Bot.Language.Vocabularies;

namespace Bot.Language.Messages;

/// <summary>Moves about a subject: "what is tooling?", "why not OEM?".</summary>
internal static class SubjectReader
{
    public static void Read(MessageContext context, ReadingBuilder reading)
    {
        var text = context.Text;
        for (var i = 0; i < text.Count; i++)
        {
            if (DefinitionAt(text, i) is { } subject)
            {
                reading.Add(new Move(MoveKind.WhatIs, text.SpanOf(i, subject.Last), Subject: SubjectOf(context, subject.First, subject.Last)));
                return;
            }

            if (text[i].Text == "why" && ModelAfter(context, i) is { } model)
            {
                reading.Add(new Move(MoveKind.WhyNot, text.SpanOf(i, text.Count - 1), Subject: model));
                return;
            }
        }
    }

    private static (int First, int Last)? DefinitionAt(MessageText text, int i)
    {
        var isWhat = text[i].Text is "what" or "whats" or "what's" or "define" or "explain" or "wat";
        if (!isWhat || (i > 0 && text[i - 1].Clause == text[i].Clause && text[i - 1].Text is not ("and" or "so" or "sorry" or "please" or "but")))
        {
            return null;
        }

        var isDo = text[i + 1].Text is "do" or "does";
        if (isDo && !SaysMean(text, i))
        {
            return null;
        }

        var first = text[i].Text is "what" or "wat" ? text[i + 1].Text is "is" or "are" or "does" or "do" or "s" or "mean" ? i + 2 : -1 : i + 1;
        if (first < 0)
        {
            return null;
        }

        while (text[first].Text is "a" or "an" or "the" or "you" or "by" or "me" or "mean" or "meant" or "with")
        {
            first++;
        }

        var last = first;
        while (last + 1 < text.Count && text[last + 1].Clause == text[first].Clause && text[last + 1].Text is not ("mean" or "means" or "exactly" or "please" or "again"))
        {
            last++;
        }

        var isShort = first < text.Count && last - first < 4 && text[first].Text is not ("difference" or "best" or "my" or "your" or "typical" or "usual" or "this" or "that" or "it" or "i" or "next");
        return isShort && text[last].Clause == text[i].Clause ? (first, last) : null;
    }

    // "what does IP mean?", but "what do you know?" asks for no meaning.
    private static bool SaysMean(MessageText text, int what)
    {
        for (var i = what; i < what + 8 && text[i].Sentence == text[what].Sentence; i++)
        {
            if (text[i].Stem is "mean" or "meant" or "stand")
            {
                return true;
            }
        }

        return false;
    }

    private static string SubjectOf(MessageContext context, int first, int last)
    {
        var span = context.Text.SpanOf(first, last);
        foreach (var term in context.Terms)
        {
            if (term.Span == span)
            {
                return term.Concept.Id;
            }
        }

        return span.Of(context.Text.Original);
    }

    // "why not OEM?", "why isn't OEM an option", "why did OEM lose".
    private static string? ModelAfter(MessageContext context, int why)
    {
        var text = context.Text;
        if (text[why + 1].Text is not ("not" or "isn't" or "is" or "no" or "can't" or "did" or "was" or "wasn't" or "don't" or "didn't" or "shouldn't" or "oem" or "odm" or "cm"))
        {
            return null;
        }

        foreach (var term in context.Terms)
        {
            if (term.Concept.Kind == ConceptKind.Model && term.Span.Start > text[why].Token.Span.Start && text[why + 6].Token.Span.Start is var far && (far == 0 || term.Span.Start < far))
            {
                return term.Concept.Id;
            }
        }

        return null;
    }
}
