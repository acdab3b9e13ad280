using System.Collections.Immutable;
using Bot.Knowledge.Claims;
using Bot.Knowledge.Documents;

namespace Bot.Knowledge.Answers;

public enum AnswerStatus { Answered, NotInDocuments, OffTopic, Clarify }

/// <summary>A figure shown in an answer.</summary>
/// <param name="Text">As the document writes it: "2,000-5,000 units typical".</param>
/// <param name="N">The citation it stands in.</param>
public sealed record AnswerFigure(
    Model Model, string Criterion, string Text, decimal? Min, decimal? Max, string? Unit, string Industry, int N);

/// <summary>What a follow-up refers to ("and for OEM?", "what about toys?"); kept with the conversation.</summary>
/// <param name="Audience">Who asks, once it is known: "supplier" or null.</param>
/// <param name="Judged">The figures last held against the documents, or null.</param>
public sealed record Topic(
    ImmutableArray<Model> Models, ImmutableArray<string> Criteria, string? Industry, string? Audience = null, Judged? Judged = null)
{
    public static Topic None { get; } = new([], [], null);
}

/// <summary>A table for the channel to draw; cells may refer to citations as <c>[n]</c>.</summary>
public sealed record AnswerTable(ImmutableArray<string> Header, ImmutableArray<ImmutableArray<string>> Rows);

/// <summary>An answer to a question. Other than <see cref="AnswerStatus.Answered"/> carries no citations and no figures.</summary>
/// <param name="Topic">What the next question may refer to.</param>
/// <param name="FollowUps">Questions the documents can answer next; at most three.</param>
public sealed record Answer(
    AnswerStatus Status, string Text, ImmutableArray<AnswerFigure> Figures, bool Disagreement, ImmutableArray<Citation> Citations,
    double Confidence, Topic Topic, ImmutableArray<string> FollowUps, AnswerTable? Table = null);
