using System.Globalization;
using Bot.Knowledge.Claims;
using Bot.Language.Profiles;

namespace Bot.Recommendations.Advice;

/// <summary>How models, slots and counts are written in sentences.</summary>
internal static class Names
{
    public static string Of(Model model) => model switch
    {
        Model.OEM => "OEM",
        Model.ODM => "ODM",
        Model.CM => "contract manufacturing",
        _ => throw new ArgumentOutOfRangeException(nameof(model)),
    };

    /// <summary>"ODM's minimum order".</summary>
    public static string Figure(Model model, string criterion) => (model is Model.CM ? "contract manufacturing's " : model + "'s ") + criterion switch
    {
        Criteria.Moq => "minimum order",
        Criteria.UpfrontCost => "upfront cost",
        Criteria.LeadTime => "lead time",
        _ => criterion.Replace('_', ' '),
    };

    public static string Of(Slot slot) => slot switch
    {
        Slot.Quantity => "quantity",
        Slot.Budget => "upfront budget",
        Slot.Timeline => "time available",
        Slot.DesignOwner => "who owns the design",
        Slot.IpSensitivity => "how much the rights matter",
        Slot.Customization => "how much should be customised",
        Slot.Scope => "what the maker should run",
        Slot.Stage => "the kind of company",
        _ => SlotNames.Of(slot),
    };

    /// <summary>"in all 4 documents", "in 2 of 4 documents".</summary>
    public static string InDocuments(int count, int of) => (count, of) switch
    {
        (1, 1) => "in the one document that speaks of it",
        (2, 2) => "in both documents that speak of it",
        _ when count == of => $"in all {Number(of)} documents that speak of it",
        _ => $"in {Number(count)} of {Number(of)} documents",
    };

    public static string DocumentsSay(int count) => count == 1 ? "one document says" : $"{Number(count)} documents say";

    /// <summary>"3,000".</summary>
    public static string Amount(decimal value) => value.ToString("#,##0.##", CultureInfo.InvariantCulture);

    public static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
