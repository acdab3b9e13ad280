namespace Bot.Knowledge.Search;

/// <summary>The entries that hold a term, ascending, and how strongly each is about it.</summary>
internal sealed record TermPostings(double Rarity, int[] Entries, float[] Weights);
