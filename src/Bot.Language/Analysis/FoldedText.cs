namespace Bot.Language.Analysis;

/// <summary>A text in its plain form, with the way back to the characters it came from.</summary>
internal sealed class FoldedText
{
    private readonly int[]? _origins;

    /// <param name="origins">Per folded character the offset of what it came from, and one past the end; null when they are the same.</param>
    public FoldedText(string original, string text, int[]? origins)
    {
        Original = original;
        Text = text;
        _origins = origins;
    }

    public string Original { get; }

    public string Text { get; }

    /// <summary>Where the folded characters from <paramref name="start"/> to <paramref name="end"/> stand in the original.</summary>
    public TextSpan SpanOf(int start, int end)
    {
        if (_origins is null)
        {
            return new TextSpan(start, end);
        }

        // One character may fold to several: the span then takes the whole character.
        var from = _origins[start];
        while (end < Text.Length && _origins[end] == from)
        {
            end++;
        }

        return new TextSpan(from, _origins[end]);
    }
}
