using System.Collections.Immutable;
using Bot.Knowledge.Claims;
using Bot.Language.Profiles;
using Bot.Recommendations.Evidence;
using Bot.Recommendations.Weighing;

namespace Bot.Recommendations.Scoring;

/// <summary>One buyer's profile laid against the evidence: what every part of the advice is worked out from.</summary>
internal sealed class Case
{
    private const int UsualSeeds = 32;

    // Figures come first among the facts: the same number counts in both.
    private readonly ImmutableArray<NumberAnswer?> _figures;
    private readonly string?[] _told = new string?[SlotNames.Facts.Length];
    private readonly ImmutableArray<Step>[] _steps = new ImmutableArray<Step>[SlotNames.Facts.Length];
    private ImmutableArray<RaisedSeed> _seeds;

    private Case(Profile profile, EvidenceBook book)
    {
        Profile = profile;
        Book = book;
        Industry = book.For(profile.Industry);
        Card = Scorecard.Of(Industry.All, profile.Priority, book.Weights);
        _figures = [NumberAnswer.Of(profile, Slot.Quantity), NumberAnswer.Of(profile, Slot.Budget), NumberAnswer.Of(profile, Slot.Timeline)];
        Answers = Answering(Industry.All);
        Outcome = Card.Of(Answers.AsSpan());
        Ranking = Outcome.Ranking();
        KnowsAny = Answers.Any(answer => answer.IsKnown);
    }

    public Profile Profile { get; }

    public EvidenceBook Book { get; }

    public IndustryEvidence Industry { get; }

    public Scorecard Card { get; }

    /// <summary>In the order of <see cref="SlotNames.Facts"/>.</summary>
    public ImmutableArray<Answer> Answers { get; }

    public Outcome Outcome { get; }

    /// <summary>All three, best first.</summary>
    public ImmutableArray<Model> Ranking { get; }

    public Model Leader => Ranking[0];

    public Weights Weights => Book.Weights;

    public bool KnowsAny { get; }

    public static Case Of(Profile profile, EvidenceBook book) => new(profile, book);

    public static int NumberOf(Slot slot) => SlotNames.NumberOf(slot);

    public bool Knows(Slot slot) => AnswerTo(slot).IsKnown;

    public Answer AnswerTo(Slot slot) => Answers[NumberOf(slot)];

    /// <summary>The profile's figure as it is compared; only of a slot that is known.</summary>
    public NumberAnswer FigureOf(Slot slot) => _figures[NumberOf(slot)]!.Value;

    /// <summary>What the same answers come to when the documents are others.</summary>
    public Outcome On(Scorecard card)
    {
        var outcome = card.Start;
        for (var slot = 0; slot < card.SlotCount; slot++)
        {
            outcome += card.PartOf(slot, AnswerIn(card.Table.Slots[slot]));
        }

        return outcome;
    }

    /// <summary>Excluded, or more against it than for it.</summary>
    public bool Fits(Outcome outcome, Model model) => !outcome.IsExcluded(model) && outcome.ScoreOf(model) >= Card.BaseOf(model);

    public bool NothingFits(Outcome outcome)
    {
        foreach (var model in Outcome.ByName)
        {
            if (Fits(outcome, model))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The answer in words: "800 units", or the choice's own name.</summary>
    public string Tell(Slot slot) => _told[NumberOf(slot)] ??= SlotNames.IsNumeric(slot)
        ? Advice.Figures.Told(Profile, slot, FigureOf(slot))
        : SlotNames.Answers(slot)[SlotNames.AnswerIndex(Profile, slot)];

    /// <summary>What the answers raise, slot by slot.</summary>
    public ImmutableArray<RaisedSeed> Seeds => _seeds.IsDefault ? _seeds = Raise() : _seeds;

    /// <summary>Every other answer to a known slot, nearest first.</summary>
    public ImmutableArray<Step> StepsFrom(Slot slot)
    {
        ref var steps = ref _steps[NumberOf(slot)];
        return steps.IsDefault ? steps = Step.From(this, slot) : steps;
    }

    private ImmutableArray<RaisedSeed> Raise()
    {
        var raised = ImmutableArray.CreateBuilder<RaisedSeed>(UsualSeeds);
        foreach (var slot in SlotNames.Facts)
        {
            if (AnswerTo(slot) is { IsKnown: true } answer)
            {
                var options = Industry.All.Of(slot).Options;
                foreach (var low in options[answer.Low].Seeds)
                {
                    raised.Add(new RaisedSeed(slot, low, options[answer.High].Like(low) ?? low));
                }
            }
        }

        return raised.ToImmutable();
    }

    private ImmutableArray<Answer> Answering(EvidenceTable table)
    {
        var answers = ImmutableArray.CreateBuilder<Answer>(table.Slots.Length);
        foreach (var evidence in table.Slots)
        {
            answers.Add(AnswerIn(evidence));
        }

        return answers.MoveToImmutable();
    }

    private Answer AnswerIn(SlotEvidence evidence) => SlotNames.IsNumeric(evidence.Slot)
        ? Answer.Of(_figures[NumberOf(evidence.Slot)], evidence)
        : Answer.Of(SlotNames.AnswerIndex(Profile, evidence.Slot));
}
