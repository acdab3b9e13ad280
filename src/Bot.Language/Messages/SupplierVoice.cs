using Bot.Language.Profiles;

namespace Bot.Language.Messages;

/// <summary>Whether a supplier speaks of what they make for others: then no figure and no product is a buyer's.</summary>
internal static class SupplierVoice
{
    public static bool IsHeard(MessageContext context)
    {
        var (makes, offers, wishes) = (false, false, false);
        foreach (var cue in context.Cues)
        {
            makes |= cue.Cue is { Name: "voice", Value: "makes" } && !cue.IsNegated;
            offers |= cue.Cue is { Name: "voice", Value: "offers" } && !cue.IsNegated;
            wishes |= cue.Cue is { Name: "voice", Value: "buys" };
        }

        return makes && offers && !wishes && context.Pending is not (Slot.Quantity or Slot.Budget or Slot.Timeline or Slot.Product);
    }
}
