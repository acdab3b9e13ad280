using Bot.Language.Profiles;

namespace Bot.Language.Messages;

/// <summary>Whose the design is, said by a possessive alone: "not your design! ours.", "not my design, the factory's".</summary>
internal static class PossessiveReader
{
    private const int Reach = 12;

    public static void Read(MessageContext context, ReadingBuilder reading)
    {
        var text = context.Text;
        for (var i = 0; i < text.Count; i++)
        {
            if (OwnerAt(text, i) is { } owner && text[i + 1].Clause != text[i].Clause && IsOfDesign(text, i) && !context.Asks.IsQuestion(text[i].Sentence)
                && !CueFinder.IsNegated(text, i))
            {
                reading.Fill(Slot.DesignOwner, reading.Slots with { DesignOwner = owner }, text.SpanOf(i, i));
            }
        }
    }

    private static DesignOwner? OwnerAt(MessageText text, int i) => text[i].Text switch
    {
        "ours" or "mine" => DesignOwner.Buyer,
        "yours" or "theirs" or "factory's" or "supplier's" or "manufacturer's" or "maker's" => DesignOwner.Manufacturer,
        _ => null,
    };

    // The possessive stands alone ("ours.", "the factory's") or closes what is said of the design ("the design is ours").
    private static bool IsOfDesign(MessageText text, int word)
    {
        var isWithin = true;
        for (var i = word - 1; i >= 0 && word - i <= Reach; i--)
        {
            isWithin &= text[i].Clause == text[word].Clause;
            if (isWithin && !(text[i].Text is "the" or "it" or "is" or "it's" or "its" or "are" or "was" or "they" or "not" or "but" or "no" or "we" or "i" or "bring" or "use" or "have" or "take" or "provide" or "send" or "this" or "time" or "want" or "keep" or "now" or "will" or "with" or "need" || IsDesign(text[i].Stem)))
            {
                return false;
            }

            if (IsDesign(text[i].Stem))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsDesign(string stem) => stem is "design" or "draw" or "blueprint" or "cad" or "mould" or "mold" or "tool" or "spec" or "artwork";
}
