namespace Bot.Language.Analysis;

/// <summary>Edits between two spellings: letters left out, put in, changed, or two neighbours swapped.</summary>
public static class SpellingDistance
{
    private const int Longest = 40;

    /// <summary>Edits that a word of this many letters may differ by and still be meant.</summary>
    public static int AllowedFor(int letters) => letters switch
    {
        <= 3 => 0,
        <= 7 => 1,
        _ => 2,
    };

    /// <summary>The number of edits, or null when it is more than <paramref name="bound"/>.</summary>
    public static int? Between(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int bound)
    {
        if (Math.Abs(a.Length - b.Length) > bound)
        {
            return null;
        }

        if (a.Length > Longest || b.Length > Longest)
        {
            return a.SequenceEqual(b) ? 0 : null;
        }

        var distance = Compute(a, b, bound);
        return distance <= bound ? distance : null;
    }

    private static int Compute(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int bound)
    {
        Span<int> rows = stackalloc int[3 * (Longest + 1)];
        var before = rows[..(Longest + 1)];
        var last = rows.Slice(Longest + 1, Longest + 1);
        var next = rows[(2 * (Longest + 1))..];
        for (var j = 0; j <= b.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            next[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var changed = a[i - 1] == b[j - 1] ? 0 : 1;
                var edits = Math.Min(Math.Min(last[j] + 1, next[j - 1] + 1), last[j - 1] + changed);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    edits = Math.Min(edits, before[j - 2] + 1);
                }

                next[j] = edits;
                least = Math.Min(least, edits);
            }

            if (least > bound)
            {
                return bound + 1;
            }

            var free = before;
            before = last;
            last = next;
            next = free;
        }

        return last[b.Length];
    }
}
