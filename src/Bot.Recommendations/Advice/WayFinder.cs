using System.Collections.Immutable;
using System.Numerics;
using Bot.Knowledge.Claims;
using Bot.Language.Profiles;
using Bot.Recommendations.Scoring;

namespace Bot.Recommendations.Advice;

/// <summary>
/// The smallest set of changed answers after which something holds: first the fewest slots, then, slot by slot, the smallest step.
/// No subset of the slots is enough, and no single step can be made smaller.
/// </summary>
internal sealed class WayFinder
{
    private readonly Case _buyer;
    private readonly ImmutableArray<Slot> _slots;
    private readonly Func<Outcome, bool> _fits;
    private readonly Outcome _others;
    private readonly Outcome[] _now;

    private WayFinder(Case buyer, ImmutableArray<Slot> slots, Func<Outcome, bool> fits)
    {
        (_buyer, _slots, _fits) = (buyer, slots, fits);
        _now = new Outcome[slots.Length];
        _others = buyer.Card.Start;
        foreach (var slot in SlotNames.Facts)
        {
            var part = PartOf(slot, buyer.AnswerTo(slot));
            if (slots.IndexOf(slot) is var place and >= 0)
            {
                _now[place] = part;
            }
            else
            {
                _others += part;
            }
        }
    }

    /// <param name="slots">The known slots whose answers may change.</param>
    /// <param name="fits">What must hold afterwards; must not get harder when the model's effects grow.</param>
    public static Way? Find(Case buyer, ImmutableArray<Slot> slots, Model model, Func<Outcome, bool> fits) =>
        new WayFinder(buyer, slots, fits).Find(model);

    private Way? Find(Model model)
    {
        var best = new Outcome[_slots.Length];
        for (var i = 0; i < best.Length; i++)
        {
            best[i] = Best(_slots[i], model);
        }

        for (var size = 1; size <= _slots.Length; size++)
        {
            for (uint subset = 1; subset < 1u << _slots.Length; subset++)
            {
                if (BitOperations.PopCount(subset) == size && _fits(Changed(subset, best)))
                {
                    return Smallest(model, subset, best);
                }
            }
        }

        return null;
    }

    /// <summary>What the other answer that helps the model most adds.</summary>
    private Outcome Best(Slot slot, Model model)
    {
        var (best, most) = (default(Outcome), int.MinValue);
        foreach (var step in _buyer.StepsFrom(slot))
        {
            var part = PartOf(slot, step.Answer);
            var gain = part.ScoreOf(model) - (part.IsExcluded(model) ? 1_000_000 : 0);
            (best, most) = gain > most ? (part, gain) : (best, most);
        }

        return best;
    }

    /// <summary>The outcome when the subset's slots (a bit for each) are answered otherwise.</summary>
    private Outcome Changed(uint subset, Outcome[] parts)
    {
        var outcome = _others;
        for (var i = 0; i < parts.Length; i++)
        {
            outcome += (subset & (1u << i)) != 0 ? parts[i] : _now[i];
        }

        return outcome;
    }

    /// <summary>Slot by slot the nearest answer that is enough while the later slots still have their best.</summary>
    private Way Smallest(Model model, uint subset, Outcome[] best)
    {
        var slots = ImmutableArray.CreateBuilder<Slot>();
        var steps = ImmutableArray.CreateBuilder<Step>();
        for (var i = 0; i < _slots.Length; i++)
        {
            if ((subset & (1u << i)) == 0)
            {
                continue;
            }

            foreach (var step in _buyer.StepsFrom(_slots[i]))
            {
                best[i] = PartOf(_slots[i], step.Answer);
                if (_fits(Changed(subset, best)))
                {
                    slots.Add(_slots[i]);
                    steps.Add(step);
                    break;
                }
            }
        }

        return new Way(model, slots.ToImmutable(), steps.ToImmutable());
    }

    private Outcome PartOf(Slot slot, Answer answer) => _buyer.Card.PartOf(Case.NumberOf(slot), answer);
}
