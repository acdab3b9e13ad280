namespace Bot.Language;

/// <summary>A stretch of text by UTF-16 offsets, <see cref="End"/> exclusive.</summary>
public readonly record struct TextSpan(int Start, int End)
{
    public int Length => End - Start;

    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;

    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>The words at this span.</summary>
    public string Of(string text) => text[Start..End];
}
