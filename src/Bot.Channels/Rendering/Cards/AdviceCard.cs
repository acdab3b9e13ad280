using System.Globalization;
using System.Text.Json.Nodes;
using Bot.Dialogs.Replies;
using Bot.Recommendations.Advice;

namespace Bot.Channels.Rendering.Cards;

/// <summary>
/// A recommendation at a glance: the three models with their scores as bars, and where to go on. The reasons stand in the text, beside
/// the sources they cite.
/// </summary>
internal static class AdviceCard
{
    public static JsonObject Of(Recommendation advice, IEnumerable<JsonObject> buttons)
    {
        var greatest = advice.Ranking.Select(ranked => ranked.Score.Value).DefaultIfEmpty(1).Max();
        return CardParts.Of(
        [
            CardParts.Heading(TitleOf(advice)),
            .. advice.Ranking.Select(ranked => Row(ranked, greatest)),
            CardParts.Subtle("What speaks for each, less what speaks against it: the higher, the better it fits."),
            CardParts.Subtle($"Advice: {advice.Strength.ToString().ToLowerInvariant()} · evidence: {advice.Certainty.ToString().ToLowerInvariant()}"),
            .. CardButtons.Arranged(buttons),
        ]);
    }

    private static string TitleOf(Recommendation advice) => advice switch
    {
        { Status: AdviceStatus.Recommended, Ranking: [var first, ..] } => $"{first.Model} fits best",
        { Status: AdviceStatus.NothingFits } => "No model fits as it stands",
        _ => "So far",
    };

    private static JsonObject Row(RankedModel ranked, decimal greatest)
    {
        var share = greatest <= 0 ? 0 : (double)Math.Clamp(ranked.Score.Value / greatest, 0, 1);
        JsonObject[] bar = ranked.Excluded || share <= 0 ? [] : [BarLine.Of(0, share)];
        return CardParts.Columns(
            ("48px", [CardParts.Words(ranked.Model.ToString())]),
            ("stretch", bar),
            ("84px", [CardParts.Words(ranked.Excluded ? "ruled out" : ranked.Score.Value.ToString("0.00;\u22120.00", CultureInfo.InvariantCulture))]));
    }
}
