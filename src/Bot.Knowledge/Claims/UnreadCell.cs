namespace Bot.Knowledge.Claims;

/// <summary>A table cell that became no claim, and why.</summary>
public sealed record UnreadCell(string Path, int Line, string Words, string Reason);
