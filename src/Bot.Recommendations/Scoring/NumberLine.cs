using Bot.Recommendations.Evidence;

namespace Bot.Recommendations.Scoring;

/// <summary>Walks the stretches of a number line away from a value, naming the nearest whole number of each.</summary>
internal static class NumberLine
{
    public static IEnumerable<(long Value, int Option)> Upward(SlotEvidence evidence, long from)
    {
        yield return (from, evidence.OptionOf(from));
        for (var option = evidence.OptionOf(from) + 1; option < evidence.Options.Length; option++)
        {
            yield return (evidence.Options[option].Start, option);
        }
    }

    /// <summary>Down to 1.</summary>
    public static IEnumerable<(long Value, int Option)> Downward(SlotEvidence evidence, long from)
    {
        if (from < 1)
        {
            yield break;
        }

        yield return (from, evidence.OptionOf(from));
        for (var option = evidence.OptionOf(from) - 1; option >= 0 && evidence.Options[option + 1].Start > 1; option--)
        {
            yield return (evidence.Options[option + 1].Start - 1, option);
        }
    }
}
