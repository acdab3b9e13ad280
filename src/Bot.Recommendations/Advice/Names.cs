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

    /// <summary>"the one document with a figure gives", "all 4 documents give".</summary>
    public static string Documents(int count) => count == 1 ? "the one document on it gives" : $"all {Number(count)} documents on it give";

    public static string Documents(int count, int of) => $"{Number(count)} of {Number(of)} documents";

    public static string DocumentsSay(int count) => count == 1 ? "one document says" : $"{Number(count)} documents say";

    public static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
