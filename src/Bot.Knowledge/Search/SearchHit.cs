namespace Bot.Knowledge.Search;

public sealed record SearchHit(string Id, double Score);
