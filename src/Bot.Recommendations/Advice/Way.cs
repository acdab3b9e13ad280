using System.Collections.Immutable;
using Bot.Knowledge.Claims;
using Bot.Language.Profiles;
using Bot.Recommendations.Scoring;

namespace Bot.Recommendations.Advice;

/// <summary>Changes of answers that lead to a model.</summary>
/// <param name="Steps">One for each of the slots.</param>
internal sealed record Way(Model Model, ImmutableArray<Slot> Slots, ImmutableArray<Step> Steps)
{
    /// <summary>A profile that holds only the changed answers.</summary>
    public Profile To(Case buyer)
    {
        var to = Profile.Empty;
        for (var i = 0; i < Slots.Length; i++)
        {
            to = to.Take(Slots[i], Steps[i].To(buyer, Slots[i]));
        }

        return to;
    }
}
