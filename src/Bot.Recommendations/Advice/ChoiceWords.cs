using Bot.Language.Profiles;

namespace Bot.Recommendations.Advice;

/// <summary>A choice as a condition: "If the design were yours".</summary>
internal static class ChoiceWords
{
    /// <summary>A choice as a noun: "your own design".</summary>
    public static string As(Slot slot, int choice) => slot switch
    {
        Slot.DesignOwner => (DesignOwner)choice switch
        {
            DesignOwner.Buyer => "your own design",
            DesignOwner.Manufacturer => "the maker's design",
            _ => "no finished design yet",
        },
        Slot.IpSensitivity => (IpSensitivity)choice is IpSensitivity.High ? "rights you must keep" : "rights that matter little",
        Slot.Customization => (Customization)choice switch
        {
            Customization.Full => "full customization",
            Customization.Minor => "small changes",
            _ => "branding only",
        },
        Slot.Scope => (Scope)choice is Scope.EndToEnd ? "everything from materials to delivery" : "production only",
        Slot.Stage => (Stage)choice switch
        {
            Stage.Startup => "a startup",
            Stage.SmallBusiness => "a small business",
            Stage.EstablishedBrand => "an established brand",
            _ => "a large company",
        },
        _ => throw new ArgumentOutOfRangeException(nameof(slot)),
    };

    public static string If(Slot slot, int choice) => "If " + (slot switch
    {
        Slot.DesignOwner => (DesignOwner)choice switch
        {
            DesignOwner.Buyer => "you brought your own complete design",
            DesignOwner.Manufacturer => "you took the maker's design",
            _ => "there were no finished design yet",
        },
        Slot.IpSensitivity => (IpSensitivity)choice is IpSensitivity.High ? "you had to keep the rights" : "the rights mattered little",
        Slot.Customization => (Customization)choice switch
        {
            Customization.Full => "you wanted full customization",
            Customization.Minor => "small changes were enough",
            _ => "your branding were all you add",
        },
        Slot.Scope => (Scope)choice is Scope.EndToEnd ? "the maker ran everything from materials to delivery" : "the maker only produced",
        Slot.Stage => (Stage)choice switch
        {
            Stage.Startup => "you were a startup",
            Stage.SmallBusiness => "you were a small business",
            Stage.EstablishedBrand => "you were an established brand",
            _ => "you were a large company",
        },
        _ => throw new ArgumentOutOfRangeException(nameof(slot)),
    });
}
