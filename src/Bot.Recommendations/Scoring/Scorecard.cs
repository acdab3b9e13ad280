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
    private const int Models = 3;

    // A table is made with one set of weights and never changes, so a card belongs to its table and the priorities alone.
    private static readonly ConditionalWeakTable<EvidenceTable, ConcurrentDictionary<Priorities, Scorecard>> Cards = [];

    private readonly int[][] _effects;
    private readonly int[][] _excludes;
    private readonly ImmutableArray<int> _bases;

    private Scorecard(EvidenceTable table, Priorities priorities, Weights weights)
    {
        Table = table;
        Multiplier = new PriorityMultiplier(priorities, weights);
        _bases = [weights["base_OEM"].Count, weights["base_ODM"].Count, weights["base_CM"].Count];
        _effects = [.. table.Slots.Select(EffectsOf)];
        _excludes = [.. table.Slots.Select(slot => slot.Options.Select(option => option.Excludes).ToArray())];
    }

    public EvidenceTable Table { get; }

    public PriorityMultiplier Multiplier { get; }

    /// <summary>How many fact slots there are; a slot's number is its place in <see cref="SlotNames.Facts"/>.</summary>
    public int SlotCount => _effects.Length;

    /// <param name="weights">Those the table was made with.</param>
    public static Scorecard Of(EvidenceTable table, Priorities priorities, Weights weights) =>
        Cards.GetValue(table, static _ => []).GetOrAdd(priorities, wished => new Scorecard(table, wished, weights));

    public int OptionCount(int slot) => _excludes[slot].Length;

    public int BaseOf(Model model) => _bases[(int)model];

    public int EffectOf(int slot, Answer answer, Model model)
    {
        if (!answer.IsKnown)
        {
            return 0;
        }

        var low = _effects[slot][(answer.Low * Models) + (int)model];
        return answer.Low == answer.High ? low : (low + _effects[slot][(answer.High * Models) + (int)model]) >> 1;
    }

    public int ExcludesOf(int slot, Answer answer) => answer.IsKnown && !answer.OpenAbove ? _excludes[slot][answer.High] : 0;

    public Outcome Of(ReadOnlySpan<Answer> answers)
    {
        var outcome = new Outcome(_bases[0], _bases[1], _bases[2], 0);
        for (var slot = 0; slot < answers.Length; slot++)
        {
            outcome = Add(outcome, slot, answers[slot]);
        }

        return outcome;
    }

    public Outcome Add(Outcome outcome, int slot, Answer answer) => !answer.IsKnown ? outcome : new Outcome(
        outcome.Oem + EffectOf(slot, answer, Model.OEM), outcome.Odm + EffectOf(slot, answer, Model.ODM),
        outcome.Cm + EffectOf(slot, answer, Model.CM), outcome.Excludes | ExcludesOf(slot, answer));

    /// <summary>The outcome with one slot answered otherwise.</summary>
    public Outcome With(ReadOnlySpan<Answer> answers, int slot, Answer other)
    {
        Span<Answer> changed = stackalloc Answer[answers.Length];
        answers.CopyTo(changed);
        changed[slot] = other;
        return Of(changed);
    }

    private int[] EffectsOf(SlotEvidence slot)
    {
        var effects = new int[slot.Options.Length * Models];
        for (var option = 0; option < slot.Options.Length; option++)
        {
            foreach (var seed in slot.Options[option].Seeds)
            {
                effects[(option * Models) + (int)seed.Model] += Multiplier.Apply(seed);
            }
        }

        return effects;
    }
}
