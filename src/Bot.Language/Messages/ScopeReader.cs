using System.Collections.Frozen;
using Bot.Language.Analysis;
using Bot.Language.Profiles;

namespace Bot.Language.Messages;

/// <summary>A sentence that lists the stages from material to shipment asks for all of them: "material, production, testing, packing and shipment".</summary>
internal static class ScopeReader
{
    private const int Enough = 4;

    public static void Read(MessageContext context, ReadingBuilder reading)
    {
        var text = context.Text;
        if (reading.Has(Slot.Scope))
        {
            return;
        }

        var (stages, first, own) = (0, 0, false);
        for (var i = 0; i <= text.Count; i++)
        {
            if (i == text.Count || text[i].Sentence != text[first].Sentence)
            {
                if (!own && CountOf(stages) >= Enough && (stages & Ends) == Ends && !context.Asks.IsAsking(text[first].Sentence))
                {
                    reading.Fill(Slot.Scope, reading.Slots with { Scope = Scope.EndToEnd }, text.SpanOf(first, i - 1));
                }

                (stages, first, own) = (0, i, false);
            }

            stages |= StageOf(text[i].Stem);
            own |= text[i].Text is "ourselves" or "not" or "no" or "without" or "except" or "only" || (text[i].Text is "we" or "i" && !AsksYou(text, i))
                || (text[i].Text == "our" && text[i - 1].Text is not ("to" or "into" or "at" or "for" or "until" or "till"));
        }
    }

    // "we would like you to buy …".
    private static bool AsksYou(MessageText text, int i) =>
        text[i + 1].Text is "want" or "need" or "would" or "expect" or "like" or "wish" && (text[i + 2].Text == "you" || text[i + 3].Text == "you");

    private const int Ends = 1 | 16;

    private static readonly FrozenDictionary<string, int> Stages = EmbeddedText.Lines("stages")
        .SelectMany((line, stage) => line.Split(' ').Select(word => (Stem: EnglishStemmer.Stem(word), Stage: 1 << stage)))
        .DistinctBy(pair => pair.Stem).ToFrozenDictionary(pair => pair.Stem, pair => pair.Stage, StringComparer.Ordinal);

    private static int StageOf(string stem) => Stages.GetValueOrDefault(stem);

    private static int CountOf(int stages) => System.Numerics.BitOperations.PopCount((uint)stages);
}
