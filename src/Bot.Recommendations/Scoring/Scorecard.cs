using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Bot.Knowledge.Claims;
using Bot.Language.Profiles;
using Bot.Recommendations.Evidence;
using Bot.Recommendations.Weighing;

namespace Bot.Recommendations.Scoring;

/// <summary>
/// Every option's effect on every model, with this buyer's priorities applied: scoring a set of answers is adding integers.
/// </summary>
internal sealed class Scorecard
{
    // A table is made with one set of weights and never changes, so a card belongs to its table and the priorities alone.
    private static readonly ConditionalWeakTable<EvidenceTable, ConcurrentDictionary<Priorities, Scorecard>> Cards = [];

    private readonly Outcome[][] _parts;
    private readonly Reach[] _reaches;

    private Scorecard(EvidenceTable table, Priorities priorities, Weights weights)
    {
        Table = table;
        Multiplier = new PriorityMultiplier(priorities, weights);
        Start = new Outcome(weights["base_OEM"].Count, weights["base_ODM"].Count, weights["base_CM"].Count, 0);
        _parts = [.. table.Slots.Select(slot => slot.Options.Select(PartOf).ToArray())];
        _reaches = [.. _parts.Select(options => new Reach(options))];
    }

    public EvidenceTable Table { get; }

    public PriorityMultiplier Multiplier { get; }

    /// <summary>The outcome while nothing is known.</summary>
    public Outcome Start { get; }

    /// <summary>How many fact slots there are; a slot's number is its place in <see cref="SlotNames.Facts"/>.</summary>
    public int SlotCount => _parts.Length;

    /// <param name="weights">Those the table was made with.</param>
    public static Scorecard Of(EvidenceTable table, Priorities priorities, Weights weights) => Cards.GetValue(table, static _ => [])
        .GetOrAdd(priorities, static (wished, from) => new Scorecard(from.table, wished, from.weights), (table, weights));

    public int OptionCount(int slot) => _parts[slot].Length;

    public Reach ReachOf(int slot) => _reaches[slot];

    public int BaseOf(Model model) => Start.ScoreOf(model);

    public int EffectOf(int slot, Answer answer, Model model) => PartOf(slot, answer).ScoreOf(model);

    public bool Excludes(int slot, Answer answer, Model model) => PartOf(slot, answer).IsExcluded(model);

    /// <summary>What that answer alone adds to the scores, and whom it excludes; nothing while it is unknown.</summary>
    public Outcome PartOf(int slot, Answer answer)
    {
        if (!answer.IsKnown)
        {
            return default;
        }

        var high = _parts[slot][answer.High];
        var part = answer.Low == answer.High ? high : Outcome.Between(_parts[slot][answer.Low], high);
        return answer.OpenAbove ? part with { Excludes = 0 } : part;
    }

    /// <param name="except">A slot to pass over as if it were unknown.</param>
    public Outcome Of(ReadOnlySpan<Answer> answers, int? except = null)
    {
        var outcome = Start;
        for (var slot = 0; slot < answers.Length; slot++)
        {
            outcome += slot == except ? default : PartOf(slot, answers[slot]);
        }

        return outcome;
    }

    private Outcome PartOf(OptionEvidence option)
    {
        var part = new Outcome(0, 0, 0, option.Excludes);
        foreach (var seed in option.Seeds)
        {
            part += Outcome.For(seed.Model, Multiplier.Apply(seed));
        }

        return part;
    }
}
