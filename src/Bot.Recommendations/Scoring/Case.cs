using System.Collections.Immutable;
using Bot.Knowledge.Claims;
using Bot.Language.Profiles;
using Bot.Recommendations.Evidence;
using Bot.Recommendations.Weighing;

namespace Bot.Recommendations.Scoring;

/// <summary>One buyer's profile laid against the evidence: what every part of the advice is worked out from.</summary>
internal sealed class Case
{
    private Case(Profile profile, EvidenceBook book)
    {
        Profile = profile;
        Book = book;
        Industry = book.For(profile.Industry);
        Card = Scorecard.Of(Industry.All, profile.Priority, book.Weights);
        Answers = Answering(profile, Industry.All);
        Outcome = Card.Of(Answers.AsSpan());
    }

    public Profile Profile { get; }

    public EvidenceBook Book { get; }

    public IndustryEvidence Industry { get; }

    public Scorecard Card { get; }

    /// <summary>In the order of <see cref="SlotNames.Facts"/>.</summary>
    public ImmutableArray<Answer> Answers { get; }

    public Outcome Outcome { get; }

    public Model Leader => Outcome.Leader;

    public Weights Weights => Book.Weights;

    public static Case Of(Profile profile, EvidenceBook book) => new(profile, book);

    /// <summary>The profile's answers as options of that table.</summary>
    public static ImmutableArray<Answer> Answering(Profile profile, EvidenceTable table) =>
        [.. table.Slots.Select(slot => Answer.Read(profile, slot))];

    public static int NumberOf(Slot slot) => SlotNames.Facts.IndexOf(slot);

    public bool Knows(Slot slot) => Answers[NumberOf(slot)].IsKnown;

    /// <summary>Excluded, or more against it than for it.</summary>
    public bool Fits(Outcome outcome, Model model) => !outcome.IsExcluded(model) && outcome.ScoreOf(model) >= Card.BaseOf(model);

    public bool NothingFits(Outcome outcome) => !Outcome.ByName.Any(model => Fits(outcome, model));

    /// <summary>The answer in words: "800 units", or the choice's own name.</summary>
    public string Tell(Slot slot) => SlotNames.IsNumeric(slot)
        ? Advice.Figures.Told(Profile, slot)
        : SlotNames.Answers(slot)[SlotNames.AnswerIndex(Profile, slot)];

    /// <summary>The seeds an answer raises; for a range those of both ends, the lower first.</summary>
    public IEnumerable<(ReasonSeed Low, ReasonSeed High)> SeedsOf(Slot slot)
    {
        var answer = Answers[NumberOf(slot)];
        if (!answer.IsKnown)
        {
            yield break;
        }

        var evidence = Industry.All.Of(slot);
        var low = evidence.Options[answer.Low].Seeds;
        var high = evidence.Options[answer.High].Seeds;
        for (var i = 0; i < low.Length; i++)
        {
            yield return (low[i], high.FirstOrDefault(seed => seed.Model == low[i].Model && seed.Criterion == low[i].Criterion) ?? low[i]);
        }
    }
}
