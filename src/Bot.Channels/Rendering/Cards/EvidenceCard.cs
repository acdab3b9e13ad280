using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Bot.Channels.Pages.Evidence;
using Bot.Dialogs.Replies;
using Bot.Knowledge;
using Bot.Knowledge.Claims;
using Bot.Knowledge.Documents;
using Bot.Language.Vocabularies;

namespace Bot.Channels.Rendering.Cards;

/// <summary>The figures an answer cites, each as a bar on one scale: where the documents agree and where they do not is seen at once.</summary>
internal static class EvidenceCard
{
    private const int Fewest = 2;
    private const int MostRows = 10;
    private const int MostScales = 2;

    /// <summary>Null when the answer cites fewer than two figures of one measure: there is nothing to see.</summary>
    public static JsonObject? Of(Reply reply, KnowledgeBase knowledge, IEnumerable<JsonObject> buttons)
    {
        if (reply.Kind != ReplyKind.Answer || reply.Table is not null)
        {
            return null;
        }

        var scales = reply.Citations.SelectMany(citation => FiguresOf(citation, knowledge)).DistinctBy(figure => (figure.N, figure.Claim.Criterion, figure.Stretch))
            .GroupBy(figure => (figure.Claim.Criterion, figure.Stretch.Measured, figure.Stretch.Unit))
            .Where(group => group.Count() >= Fewest)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key.Criterion, StringComparer.Ordinal)
            .Take(MostScales).ToArray();
        return scales.Length == 0 ? null
            : CardParts.Of([.. scales.SelectMany(group => Section([.. group.Take(MostRows)], knowledge)), .. CardButtons.Arranged(buttons)]);
    }

    private static IEnumerable<CitedFigure> FiguresOf(Citation citation, KnowledgeBase knowledge) => knowledge.Claims
        .Where(claim => claim.Document == citation.Document && claim.Source.Line == citation.Line
            && claim.Source.Start < citation.End && citation.Start < claim.Source.End && claim.Figure is not null)
        .Select(claim => (Claim: claim, Stretch: Stretch.Of(claim.Figure!)))
        .Where(read => read.Stretch is not null)
        .Select(read => new CitedFigure(citation.N, read.Claim, read.Stretch!));

    private static IEnumerable<JsonObject> Section(ImmutableArray<CitedFigure> figures, KnowledgeBase knowledge)
    {
        var ends = figures.SelectMany(figure => new[] { figure.Stretch.Low, figure.Stretch.High }).OfType<decimal>();
        var scale = new Scale(ends, 1000);
        Model? model = figures.All(figure => figure.Claim.Model == figures[0].Claim.Model) ? figures[0].Claim.Model : null;
        yield return CardParts.Heading(TitleOf(figures[0].Claim.Criterion, model, knowledge));
        foreach (var figure in figures)
        {
            yield return Row(figure, model is null, scale);
        }

        yield return CardParts.Subtle(Caption(scale, figures.Any(figure => GoesOn(figure.Stretch))));
    }

    private static string TitleOf(string criterion, Model? model, KnowledgeBase knowledge)
    {
        var name = knowledge.Vocabulary.Find(ConceptKind.Criterion, criterion)?.Name ?? criterion;
        return char.ToUpperInvariant(name[0]) + name[1..] + (model is null ? "" : $", {model}");
    }

    private static JsonObject Row(CitedFigure figure, bool namesModel, Scale scale)
    {
        var stretch = figure.Stretch;
        var from = stretch.Low is { } low ? scale.At(low) / scale.Width : 0;
        var to = (stretch.High ?? stretch.Low) is { } high ? scale.At(high) / scale.Width : 1;
        var name = namesModel ? $"{figure.Claim.Model} " : "";
        return CardParts.Columns(
            ("150px", [CardParts.Words(string.Create(CultureInfo.InvariantCulture, $"[{figure.N}] {name}{Amount(stretch)}"))]),
            ("stretch", [BarLine.Of(from, Math.Max(to, from), GoesOn(stretch))]));
    }

    private static bool GoesOn(Stretch stretch) => stretch.High is null || stretch.GoesOn;

    private static string Caption(Scale scale, bool anyGoesOn) =>
        (scale.IsLogarithmic ? "All on one scale, on which equal steps are equal multiples." : "All on one scale that begins at nothing.")
        + (anyGoesOn ? " Where a bar goes on lightly, the document says “or more”." : "");

    private static string Amount(Stretch stretch) => stretch switch
    {
        { Low: { } low, High: { } high } when low == high => Scale.Label(low, stretch) + (stretch.GoesOn ? "+" : ""),
        { Low: { } low, High: { } high } => $"{Plain(low, stretch)}–{Scale.Label(high, stretch)}{(stretch.GoesOn ? "+" : "")}",
        { Low: { } low } => Scale.Label(low, stretch) + "+",
        { High: { } high } => "up to " + Scale.Label(high, stretch),
        _ => "",
    };

    private static string Plain(decimal amount, Stretch stretch) =>
        stretch.Measured == Measured.Days ? amount.ToString("#,0.##", CultureInfo.InvariantCulture) : Scale.Label(amount, stretch);

    private sealed record CitedFigure(int N, Claim Claim, Stretch Stretch);
}
