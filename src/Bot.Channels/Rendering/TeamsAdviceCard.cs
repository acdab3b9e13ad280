using System.Globalization;
using System.Text.Json.Nodes;
using Bot.Dialogs.Replies;
using Bot.Recommendations.Advice;

namespace Bot.Channels.Rendering;

/// <summary>
/// A recommendation at a glance: the three models with their scores as bars, and where to go on. The reasons stand in the text, beside
/// the sources they cite.
/// </summary>
internal static class TeamsAdviceCard
{
    private const int BarLength = 10;

    public static JsonObject Of(Reply reply, Recommendation advice, string? briefUrl)
    {
        var body = new List<JsonObject> { TeamsCard.Heading(TitleOf(advice)) };
        var greatest = advice.Ranking.Select(ranked => Amount(ranked.Score)).DefaultIfEmpty(1).Max();
        body.Add(TeamsCard.Table(["Model", "Fit"], [.. advice.Ranking.Select(ranked => Row(ranked, greatest))]));
        body.Add(TeamsCard.Subtle(
            $"Advice: {advice.Strength.ToString().ToLowerInvariant()} · evidence: {advice.Certainty.ToString().ToLowerInvariant()}"));
        var actions = reply.Choices.Select(TeamsCard.Say);
        return TeamsCard.Of(body, briefUrl is null ? actions : actions.Prepend(TeamsCard.Open("Open the brief", briefUrl)));
    }

    private static string TitleOf(Recommendation advice) => advice switch
    {
        { Status: AdviceStatus.Recommended, Ranking: [var first, ..] } => $"{first.Model} fits best",
        { Status: AdviceStatus.NothingFits } => "No model fits as it stands",
        _ => "So far",
    };

    private static System.Collections.Immutable.ImmutableArray<string> Row(RankedModel ranked, decimal greatest) =>
        [ranked.Model.ToString(), ranked.Excluded ? "ruled out" : $"{Bar(Amount(ranked.Score), greatest)} {Amount(ranked.Score).ToString("0.00", CultureInfo.InvariantCulture)}"];

    private static string Bar(decimal score, decimal greatest)
    {
        var full = greatest <= 0 ? 0 : (int)Math.Round(Math.Clamp(score / greatest, 0, 1) * BarLength);
        return new string('█', full) + new string('░', BarLength - full);
    }

    private static decimal Amount(Recommendations.Thousandths value) => value.Value;
}
