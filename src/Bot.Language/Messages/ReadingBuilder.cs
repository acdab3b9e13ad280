using System.Collections.Immutable;
using Bot.Language.Profiles;

namespace Bot.Language.Messages;

/// <summary>Gathers what the readers find in one message.</summary>
internal sealed class ReadingBuilder
{
    private readonly List<SlotMention> _mentions = [];
    private readonly List<Slot> _raised = [];
    private readonly List<Move> _moves = [];
    private readonly List<Ambiguity> _ambiguities = [];

    public Profile Slots { get; private set; } = Profile.Empty;

    public IReadOnlyList<Move> Moves => _moves;

    public bool Has(Slot slot) => Slots.Has(slot);

    public void Fill(Slot slot, Profile with, TextSpan span, bool corrects = false)
    {
        Slots = Slots.Take(slot, with);
        _mentions.RemoveAll(mention => mention.Slot == slot && slot != Slot.Priority);
        _mentions.Add(new SlotMention(slot, span, corrects));
    }

    public void Raise(Slot slot)
    {
        if (!_raised.Contains(slot))
        {
            _raised.Add(slot);
        }
    }

    public void Add(Move move) => _moves.Add(move);

    public void Add(Ambiguity ambiguity) => _ambiguities.Add(ambiguity);

    public Reading Build() => new(
        Slots, [.. _mentions.OrderBy(mention => mention.Span.Start).ThenBy(mention => mention.Slot)],
        [.. _raised.Where(slot => !Slots.Has(slot)).Order()], [.. _moves], [.. _ambiguities]);
}
