using System.Collections.Immutable;

namespace Bot.Recommendations.Weighing;

/// <summary>The weights the recommender asks for; the file must have exactly these.</summary>
public static class WeightIds
{
    public static ImmutableArray<string> All { get; } =
    [
        "base_OEM", "base_ODM", "base_CM",
        "ownership", "design_ability", "ip_rights", "ip_risk", "customization", "control", "services", "stage", "quantity", "budget", "timeline",
        "same_industry", "general", "other_industry", "unknown_industry", "hedged", "flexible",
        "within", "above", "above_open", "part_only", "short", "far_short", "very_far_short", "far_short_at", "very_far_short_at",
        "superlative", "low_volume", "scale",
        "priority", "clear_margin", "slight_margin", "enough_known",
        "high_documents", "low_documents", "high_split", "low_split",
    ];
}
