namespace Bot.Knowledge.Answers;

/// <summary>What a question wants to hear of its figure.</summary>
public enum Bound
{
    /// <summary>Whether it lies among the documents' figures ("someone told me 2-4 weeks").</summary>
    Within,
    /// <summary>Whether it reaches their least ("is that enough?"): more of it serves as well.</summary>
    Enough,
    /// <summary>Whether it falls short of their least ("too few").</summary>
    TooLittle,
    /// <summary>Whether it goes beyond their most ("too high").</summary>
    TooMuch,
}

/// <summary>The figures a question put to the documents, kept for what follows ("and for ODM?").</summary>
/// <param name="Figures">The words that hold them.</param>
public sealed record Judged(string Figures, Bound Bound);
