using Bot.Knowledge.Documents;

namespace Bot.Knowledge.Claims;

public enum Direction { Higher, Lower }

/// <summary>One statement of one document about one model and one criterion.</summary>
/// <param name="Statement">The words, without markers: what <see cref="Source"/> quotes.</param>
/// <param name="Hedge">"typically", "typical", "may", "possible": as written.</param>
/// <param name="Counts">What a figure counts: "moulds only" as the document says it ("mold costs", "tooling + setup", "production only").</param>
/// <param name="Flexible">The document calls it flexible, variable or by agreement.</param>
public sealed record Claim(
    Model Model, string Criterion, string Statement, Figure? Figure, Direction? Direction, string? Hedge, string? Counts,
    bool Flexible, Citation Source)
{
    public string Document => Source.Document;

    public string Industry => Source.Industry;
}
