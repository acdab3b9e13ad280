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

    public IReadOnlyList<SlotMention> Mentions => _mentions;

    public bool Has(Slot slot) => Slots.Has(slot);

    /// <summary>Whether two readings of something are offered.</summary>
    public bool HasOffered => _ambiguities.Count > 0;

    public void Fill(Slot slot, Profile with, TextSpan span, bool corrects = false)
    {
        Slots = Slots.Take(slot, with);
        _mentions.RemoveAll(mention => mention.Slot == slot && slot != Slot.Priority);
        _mentions.Add(new SlotMention(slot, span, corrects));
    }

    /// <summary>Slots with more known of values that were found before.</summary>
    public void Complete(Profile with) => Slots = with;

    public void Raise(Slot slot)
    {
        if (!_raised.Contains(slot))
        {
            _raised.Add(slot);
        }
    }

    public void Add(Move move) => _moves.Add(move);

    /// <summary>Takes out moves that a more telling one explains: "why not OEM?" is no "why do you ask".</summary>
    public void DropImplied()
    {
        if (_moves.Count < 2)
        {
            return;
        }

        Drop(MoveKind.WhyNot, MoveKind.WhyAsk, MoveKind.Yes);
        Drop(MoveKind.Status, MoveKind.Help, MoveKind.WhatIs);
        Drop(MoveKind.WhatIs, MoveKind.Help);
        Drop(MoveKind.WhyAsk, MoveKind.Help);
        Drop(MoveKind.Skip, MoveKind.No, MoveKind.Yes);
        Drop(MoveKind.ForgetMe, MoveKind.Restart);
    }

    /// <summary>Takes out the bare reactions within these words: the "no" of "no hurry", the "end" of "end of August".</summary>
    public void DropReactions(TextSpan within) => _moves.RemoveAll(move => within.Contains(move.Span)
        && move.Kind is MoveKind.Yes or MoveKind.No or MoveKind.Skip or MoveKind.Back or MoveKind.Stop);

    public void Add(Ambiguity ambiguity) => _ambiguities.Add(ambiguity);

    private void Drop(MoveKind told, params ReadOnlySpan<MoveKind> implied)
    {
        if (!_moves.Exists(move => move.Kind == told))
        {
            return;
        }

        foreach (var kind in implied)
        {
            _moves.RemoveAll(move => move.Kind == kind);
        }
    }

    public Reading Build() => new(
        Slots, _mentions.Count < 2 ? [.. _mentions] : [.. _mentions.OrderBy(mention => mention.Span.Start).ThenBy(mention => mention.Slot)],
        _raised.Count == 0 ? [] : [.. _raised.Where(slot => !Slots.Has(slot)).Order()], [.. _moves], [.. _ambiguities]);
}
