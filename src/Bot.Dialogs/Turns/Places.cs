using Bot.Dialogs.Wording;
using Bot.Language.Profiles;

namespace Bot.Dialogs.Turns;

/// <summary>A choice called by its place ("the second one", "option 2", "B", "the last") or by words that only it has.</summary>
internal static class Places
{
    private static readonly string[][] Ordinals = [["1", "first", "1st", "one", "a"], ["2", "second", "2nd", "two", "b"], ["3", "third", "3rd", "three", "c"]];

    private static readonly string[] Around = ["the", "one", "option", "choice", "number", "no", "answer", "please", "i", "take", "choose", "go", "with", "pick", "ill"];

    private static readonly string[] TooCommon = ["that", "this", "must", "only", "have", "with", "just", "know", "yours", "what", "your", "more", "than"];

    /// <summary>The place in <paramref name="labels"/>, or null when the text is none of them.</summary>
    /// <param name="isFigure">A figure is asked for: bare figures are answers, not places.</param>
    public static int? Find(IReadOnlyList<string> labels, string said, bool isFigure)
    {
        var words = said.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var isNamed = words.Contains("option", StringComparer.Ordinal) || words.Contains("choice", StringComparer.Ordinal);
        var core = words.Length == 1 ? words : [.. words.Where(word => !Around.Contains(word, StringComparer.Ordinal))];
        if (core.Length == 0 && words.Contains("one", StringComparer.Ordinal))
        {
            core = isNamed ? ["one"] : [];
        }

        if (core is [var place] && (!isFigure || isNamed || !IsFigure(place)))
        {
            var at = place is "last" ? labels.Count - 1 : Array.FindIndex(Ordinals, ordinal => ordinal.Contains(place, StringComparer.Ordinal));
            if (at >= 0 && at < labels.Count)
            {
                return at;
            }
        }

        return isFigure ? null : Part(labels, said, words);
    }

    public static bool IsFigure(Slot slot) => slot is Slot.Quantity or Slot.Budget or Slot.UnitPrice or Slot.Timeline;

    private static bool IsFigure(string word) => char.IsAsciiDigit(word[0]) || word is "one" or "two" or "three" or "a";

    private static int? Part(IReadOnlyList<string> labels, string said, string[] words)
    {
        if (!words.Any(word => word.Length >= 4 && !TooCommon.Contains(word, StringComparer.Ordinal)) && words.Length < 2)
        {
            return null;
        }

        var found = Enumerable.Range(0, labels.Count)
            .Where(at => (" " + Folding.Fold(labels[at]) + " ").Contains(" " + said + " ", StringComparison.Ordinal))
            .ToArray();
        return found is [var only] ? only : null;
    }
}
