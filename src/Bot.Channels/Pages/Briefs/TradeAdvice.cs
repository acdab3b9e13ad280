using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Knowledge.Claims;

namespace Bot.Channels.Pages.Briefs;

/// <summary>What we add from trade practice; always shown apart from what the documents say.</summary>
public sealed record TradeAdvice(ImmutableDictionary<string, ImmutableArray<string>> Questions, ImmutableArray<string> Rfq, ImmutableArray<string> NotCovered)
{
    public static TradeAdvice Embedded { get; } =
        JsonSerializer.Deserialize(PageAssets.Template("brief.json"), TradeAdviceJson.Default.TradeAdvice)!;

    public IEnumerable<string> QuestionsFor(Model model) => Questions[model.ToString()].Concat(Questions["any"]);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(TradeAdvice))]
internal sealed partial class TradeAdviceJson : JsonSerializerContext;
