using System.Collections.Frozen;
using Bot.Language.Profiles;
using Bot.Language.Vocabularies;

namespace Bot.Language.Messages;

/// <summary>What a message does besides stating facts.</summary>
internal static class MoveReader
{
    // A bare reaction is the whole message or opens it; in the middle of a sentence "right" or "next" mean other things.
    private const int ShortMessage = 4;

    private static readonly FrozenDictionary<string, MoveKind> Kinds =
        Enum.GetValues<MoveKind>().ToFrozenDictionary(kind => kind.ToString(), StringComparer.Ordinal);

    public static void Read(MessageContext context, ReadingBuilder reading)
    {
        var text = context.Text;
        foreach (var match in context.Cues)
        {
            if (match.Cue.Name == "move" && KindOf(match) is { } kind && IsMeant(context, reading, match, kind) && !Has(reading, kind))
            {
                reading.Add(new Move(kind, text.SpanOf(match.First, match.Last)));
            }
        }

        FieldReader.ReadCorrection(context, reading);
        SubjectReader.Read(context, reading);
        reading.DropImplied();
        if (LanguageGuess.IsForeign(text))
        {
            reading.Add(new Move(MoveKind.OtherLanguage, text.SpanOf(0, text.Count - 1)));
        }

        if (context.Asks.Any && !Has(reading, MoveKind.Question))
        {
            reading.Add(new Move(MoveKind.Question, SpanOfSentence(text, context.Asks.FirstSentence)));
        }
    }

    private static MoveKind? KindOf(CueMatch match) =>
        match.Cue.Value is "Yes" && match.IsNegated ? MoveKind.No : Kinds[match.Cue.Value];

    private static bool Has(ReadingBuilder reading, MoveKind kind) => reading.Moves.Any(move => move.Kind == kind);

    private static bool IsMeant(MessageContext context, ReadingBuilder reading, CueMatch match, MoveKind kind)
    {
        var length = match.Last - match.First + 1;
        var isWhole = context.Text.Count <= length + 2;
        var opens = match.First == 0 && context.Text[match.Last + 1].Clause != context.Text[match.Last].Clause;
        return kind switch
        {
            MoveKind.Yes or MoveKind.No => context.Text.Count <= length + 1 || opens,
            MoveKind.Skip => (isWhole || (length > 1 && context.Text.Count <= 10)) && reading.Slots == Profile.Empty,
            MoveKind.Repeat => context.Text.Count <= length + 4,
            MoveKind.Back or MoveKind.Stop or MoveKind.Help => isWhole || (length > 1 && context.Text.Count <= 9),
            MoveKind.Greeting => match.First == 0,
            MoveKind.WhyAsk => length > 1 || context.Text.Count <= ShortMessage,
            MoveKind.WhatIf => match.First <= 1,
            MoveKind.Frustration => length > 1 || context.Text.Count <= 12,
            MoveKind.Restart or MoveKind.ForgetMe or MoveKind.SendConversation or MoveKind.Status => length > 1 || isWhole,
            MoveKind.WantsPerson => (length > 1 || (context.Text.Count <= 10 && context.Text[0].Text is not ("we" or "our" or "my"))) && !IsMaker(context.Text, match.Last + 1),
            _ => true,
        };
    }

    // "somebody to make them for me", "someone who can sew": a maker is wanted, nobody to talk to.
    private static bool IsMaker(MessageText text, int next)
    {
        var at = text[next].Text is "to" or "who" or "that" or "for" ? next + 1 : -1;
        at = at > 0 && text[at].Text is "can" or "could" or "will" or "would" ? at + 1 : at;
        return at > 0 && text[at].Stem is "make" or "produc" or "manufactur" or "build" or "sew" or "design" or "develop" or "print" or "assembl" or "sourc" or "suppli" or "ship" or "pack" or "do" or "mould" or "mold" or "weld" or "cut";
    }

    private static TextSpan SpanOfSentence(MessageText text, int sentence)
    {
        var (first, last) = (-1, -1);
        for (var i = 0; i < text.Count; i++)
        {
            if (text[i].Sentence == sentence)
            {
                (first, last) = (first < 0 ? i : first, i);
            }
        }

        return first < 0 ? default : text.SpanOf(first, last);
    }
}
