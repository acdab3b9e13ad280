namespace Bot.Knowledge.Search;

/// <summary>Something to be found: a passage, or a line of any other collection.</summary>
public sealed record SearchEntry(string Id, string Title, string Text);
