namespace Bot.Knowledge.Definitions;

/// <summary>Something an author has to mend; all of them are collected and shown at once. Line counts from 1; 0 means the whole file.</summary>
public sealed record Problem(string File, int Line, string Text)
{
    public override string ToString() => Line > 0 ? $"{File}:{Line} {Text}" : $"{File} {Text}";
}
