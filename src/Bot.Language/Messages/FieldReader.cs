using System.Collections.Frozen;
using Bot.Language.Analysis;
using Bot.Language.Profiles;

namespace Bot.Language.Messages;

/// <summary>Slots by the names people have for them: "change the quantity", "my deadline was wrong".</summary>
internal static class FieldReader
{
    private static readonly FrozenDictionary<string, Slot> Fields = EmbeddedText.Lines("fields")
        .Select(line => line.Split(' '))
        .SelectMany(parts => parts[1..].Select(word => (Stem: EnglishStemmer.Stem(word), Slot: Enum.Parse<Slot>(parts[0], ignoreCase: true))))
        .DistinctBy(pair => pair.Stem).ToFrozenDictionary(pair => pair.Stem, pair => pair.Slot, StringComparer.Ordinal);

    public static Slot? FieldAt(MessageText text, int word) => Fields.TryGetValue(text[word].Stem, out var slot) ? slot : null;

    /// <summary>A wish to change a field, named or by a new value.</summary>
    public static void ReadCorrection(MessageContext context, ReadingBuilder reading)
    {
        foreach (var cue in context.Cues)
        {
            if (cue.Cue.Name != "correct" || context.Text[cue.First - 1].Text is "any" or "no" or "a" or "don't" or "dont" or "not" or "without")
            {
                continue;
            }

            var isChange = context.Text[cue.First].Stem is "chang" or "correct" or "updat" or "fix" or "edit" or "modifi" or "adjust" or "set" or "redo" or "revis" or "alter" or "switch" or "amend";
            for (var i = Math.Max(cue.Last, cue.First + 1); i <= cue.Last + 4 && isChange; i++)
            {
                if (FieldAt(context.Text, i) is { } field)
                {
                    reading.Add(new Move(MoveKind.Correct, context.Text.SpanOf(cue.First, i), field));
                    return;
                }
            }

            if (isChange && context.Text.Count <= 6 && reading.Slots == Profile.Empty)
            {
                reading.Add(new Move(MoveKind.Correct, context.Text.SpanOf(cue.First, cue.Last)));
                return;
            }
        }
    }
}
