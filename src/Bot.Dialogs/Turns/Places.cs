using Bot.Dialogs.Wording;
using Bot.Language.Profiles;

namespace Bot.Dialogs.Turns;

/// <summary>A choice called by its place ("the second one", "option 2", "B", "the last") or by words that only it has.</summary>
internal static class Places
{
    private const string One = "one";

    private static readonly WordList[] Ordinals = [WordList.FirstPlace, WordList.SecondPlace, WordList.ThirdPlace];

    /// <summary>The place in <paramref name="labels"/>, or null when the text is none of them.</summary>
    /// <param name="isFigure">A figure is asked for: bare figures are answers, not places.</param>
    public static int? Find(IReadOnlyList<string> labels, string said, bool isFigure, WordLists lists)
    {
        var words = said.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var isNamed = words.Any(word => lists.Has(WordList.PlaceNames, word));
        var core = words.Length == 1 ? words : [.. words.Where(word => !lists.Has(WordList.AroundPlaces, word))];
        if (core.Length == 0 && words.Contains(One, StringComparer.Ordinal))
        {
            core = isNamed ? [One] : [];
        }

        if (core is [var place] && (!isFigure || isNamed || !IsFigure(place, lists)))
        {
            var at = lists.Has(WordList.LastPlace, place) ? labels.Count - 1 : Array.FindIndex(Ordinals, ordinal => lists.Has(ordinal, place));
            if (at >= 0 && at < labels.Count)
            {
                return at;
            }
        }

        return isFigure && (words.Length < 2 || said.Any(char.IsAsciiDigit)) ? null : Part(labels, said, lists);
    }

    public static bool IsFigure(Slot slot) => slot is Slot.Quantity or Slot.Budget or Slot.UnitPrice or Slot.Timeline;

    private static bool IsFigure(string word, WordLists lists) => char.IsAsciiDigit(word[0]) || lists.Has(WordList.FigureWords, word);

    /// <summary>The one label that holds these words.</summary>
    public static int? Part(IReadOnlyList<string> labels, string said, WordLists lists)
    {
        var words = said.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (!words.Any(word => word.Length >= 4 && !lists.Has(WordList.TooCommon, word)) && words.Length < 2)
        {
            return null;
        }

        var found = Enumerable.Range(0, labels.Count)
            .Where(at => (" " + Folding.Fold(labels[at]) + " ").Contains(" " + said + " ", StringComparison.Ordinal))
            .ToArray();
        return found is [var only] ? only : null;
    }
}
