using System.Collections.Immutable;

namespace Bot.Dialogs.Wording;

/// <summary>
/// A way to say something inside a longer message: words in their order, <c>(a|b)</c> for either, <c>*</c> for up to three words between.
/// </summary>
public sealed record WordPattern(ImmutableArray<ImmutableArray<string>> Words)
{
    private const int LongestGap = 3;

    public static WordPattern Parse(string text) =>
        new([.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Alternatives)]);

    /// <summary>Whether it is said from that word on.</summary>
    public bool IsAt(ImmutableArray<string> said, int at) => Fits(said, at, 0);

    private bool Fits(ImmutableArray<string> said, int at, int from)
    {
        for (var i = from; i < Words.Length; i++, at++)
        {
            if (Words[i].IsEmpty)
            {
                for (var next = at; next <= at + LongestGap; next++)
                {
                    if (Fits(said, next, i + 1))
                    {
                        return true;
                    }
                }

                return false;
            }

            if (at >= said.Length || !Words[i].Contains(said[at], StringComparer.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Empty for a gap.</summary>
    private static ImmutableArray<string> Alternatives(string word) => word == "*"
        ? []
        : [.. word.Trim('(', ')').Split('|').Select(Folding.Fold).Where(each => each.Length > 0)];
}
