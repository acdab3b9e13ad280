namespace Bot.Language.Messages;

/// <summary>The words that name what is to be made, inclusive.</summary>
internal sealed record ProductPhrase(int First, int Last)
{
    /// <summary>Whether the figure is part of the name: "iPhone 15 cases", "3-core cable".</summary>
    public bool Covers(FigureContext figure) => First <= figure.First && figure.Last <= Last;
}
