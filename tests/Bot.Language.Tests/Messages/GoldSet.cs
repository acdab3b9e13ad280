using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Knowledge.Loading;
using Bot.Language.Json;
using Bot.Language.Messages;
using Bot.Language.Profiles;
using Bot.Language.Vocabularies;
using Bot.Testing;

namespace Bot.Language.Tests.Messages;

/// <summary>How a set of messages was read: right, wrong and false fills over all slots.</summary>
internal sealed record GoldScore(int Right, int Missed, int Wrong, int FalseFills, ImmutableArray<string> Failures)
{
    public double F1 => 2.0 * Right / Math.Max(1, (2 * Right) + Missed + (2 * Wrong) + FalseFills);

    public double FalseFillShare => (double)FalseFills / Math.Max(1, Right + Wrong + FalseFills);

    public override string ToString() => $"F1 {F1:0.000}, false fills {FalseFillShare:0.000}, right {Right}, missed {Missed}, wrong {Wrong}, false {FalseFills}";
}

/// <summary>Messages with the slots they state, as JSON lines; <c>accept</c> lists other fair readings, <c>asked</c> names the slot whose question waits.</summary>
internal static class GoldSet
{
    public static Vocabulary Vocabulary { get; } = KnowledgeLoader.Load(RepositoryFiles.Folder("knowledge")).Knowledge!.Vocabulary;

    /// <summary>Every message of the sets, for properties that hold whatever is said.</summary>
    public static IEnumerable<string> Texts => new[] { "utterances.dev.jsonl", "utterances.own.jsonl" }
        .SelectMany(name => File.ReadLines(PathOf(name)))
        .Where(line => line.Trim().Length > 0)
        .Select(line => JsonNode.Parse(line)!["text"]!.GetValue<string>());

    public static string PathOf(string name) => RepositoryFiles.Path("tests", "Bot.Language.Tests", "Gold", name);

    public static GoldScore Score(string path)
    {
        var total = new GoldScore(0, 0, 0, 0, []);
        foreach (var line in File.ReadLines(path).Where(line => line.Trim().Length > 0))
        {
            total = Add(total, JsonNode.Parse(line)!.AsObject());
        }

        return total;
    }

    private static GoldScore Add(GoldScore total, JsonObject example)
    {
        var text = example["text"]!.GetValue<string>();
        Slot? asked = example["asked"] is { } slot ? Enum.Parse<Slot>(slot.GetValue<string>(), ignoreCase: true) : null;
        var slots = ProfileJson.Write(MessageReader.Read(text, Vocabulary, asked).Slots);
        var golds = new List<JsonObject> { example["gold"]!.AsObject() };
        golds.AddRange((example["accept"] as JsonArray)?.Select(node => node!.AsObject()) ?? []);
        var best = golds.Select(gold => Compare(slots, gold)).OrderBy(score => score.Missed + (2 * score.Wrong) + score.FalseFills).First();
        var isRight = best is { Missed: 0, Wrong: 0, FalseFills: 0 };
        return new GoldScore(
            total.Right + best.Right, total.Missed + best.Missed, total.Wrong + best.Wrong, total.FalseFills + best.FalseFills,
            isRight ? total.Failures : total.Failures.Add($"{text}\n    gold {golds[0].ToJsonString()}\n    read {slots.ToJsonString()}"));
    }

    private static GoldScore Compare(JsonObject slots, JsonObject gold)
    {
        var (right, missed, wrong, extra) = (0, 0, 0, 0);
        foreach (var name in slots.Select(pair => pair.Key).Union(gold.Select(pair => pair.Key)))
        {
            var (have, want) = (slots[name], gold[name]);
            switch (have, want)
            {
                case (null, null):
                    break;
                case (null, _):
                    missed++;
                    break;
                case (_, null):
                    extra++;
                    break;
                default:
                    _ = IsSame(name, have, want) ? right++ : wrong++;
                    break;
            }
        }

        return new GoldScore(right, missed, wrong, extra, []);
    }

    private static bool IsSame(string name, JsonNode have, JsonNode want)
    {
        if (name == "priority")
        {
            return Names(have).SetEquals(Names(want));
        }

        if (have is not JsonObject a || want is not JsonObject b)
        {
            return have.ToJsonString() == want.ToJsonString();
        }

        return a.Select(pair => pair.Key).Union(b.Select(pair => pair.Key)).All(key => Plain(a[key]) == Plain(b[key]));
    }

    private static HashSet<string> Names(JsonNode node) => [.. node.AsArray().Select(item => item!.GetValue<string>())];

    private static string Plain(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<decimal>(out var figure) ? figure.ToString("0.####", System.Globalization.CultureInfo.InvariantCulture) : node?.ToJsonString() ?? "null";
}
