using System.Collections.Immutable;
using Bot.Knowledge.Claims;
using Bot.Language.Profiles;
using Bot.Recommendations.Advice;

namespace Bot.Recommendations.Briefs;

/// <summary>A request for quotation from what the buyer said; what is missing stands as a blank to fill in.</summary>
internal static class RequestDraft
{
    private const string Blank = "____";

    public static ImmutableArray<string> Of(Profile profile, Recommendation advice)
    {
        var product = profile.Product ?? Blank;
        var model = advice.Ranking[0].Model;
        return
        [
            $"Subject: Request for quotation – {product}",
            "Dear Sir or Madam,",
            $"we are looking for a manufacturer of {product}{(advice.Status is AdviceStatus.NothingFits ? "" : $" and plan to order as {Kind(model)}")}. Please quote for:",
            $"- Quantity of the first order: {Told(profile, Slot.Quantity)}",
            $"- Design: {Design(profile, model)}",
            $"- Changes to the product: {Told(profile, Slot.Customization)}",
            $"- Your services: {Told(profile, Slot.Scope)}",
            $"- Goods needed within: {Told(profile, Slot.Timeline)}",
            $"- Upfront cost (tooling, samples, setup): please state; our limit is {Told(profile, Slot.Budget)}",
            $"- Price per piece at this quantity and at double the quantity{(profile.Has(Slot.UnitPrice) ? $"; our target is {BriefAnswers.Value(profile, Slot.UnitPrice)}" : "")}",
            "Please also answer the questions below and name the validity of your offer.",
            $"Kind regards, {Blank}",
        ];
    }

    private static string Told(Profile profile, Slot slot) => profile.Has(slot) ? BriefAnswers.Value(profile, slot) : Blank;

    private static string Kind(Model model) => model switch
    {
        Model.OEM => "OEM (our design, your production)",
        Model.ODM => "ODM (your design, our brand)",
        _ => "contract manufacturing (our product, you run production and supply)",
    };

    private static string Design(Profile profile, Model model) => (profile.DesignOwner, model) switch
    {
        (DesignOwner.Buyer, _) => "ours; drawings follow after a confidentiality agreement",
        (DesignOwner.Manufacturer, _) or (_, Model.ODM) => "from your range; please send suitable models",
        (DesignOwner.NoneYet, _) => "not finished; please say what you need from us and whether you can help to finish it",
        _ => Blank,
    };
}
