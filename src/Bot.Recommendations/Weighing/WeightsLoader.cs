using System.Collections.Immutable;
using System.Globalization;
using Bot.Knowledge.Definitions;
using Bot.Language.Profiles;

namespace Bot.Recommendations.Weighing;

/// <summary>Reads <c>knowledge/weights.yaml</c> strictly.</summary>
public static class WeightsLoader
{
    /// <summary>The weights, or null with every problem added.</summary>
    public static Weights? Load(SourceFile file, ICollection<Problem> problems)
    {
        var found = new List<Problem>();
        if (YamlFile.Read(file, found) is { } root)
        {
            root.AllowOnly("weights", "actors", "stances", "judgements", "priorities");
            var byId = ReadWeights(root);
            var stances = StanceLoader.ReadStances(root);
            var judgements = StanceLoader.ReadJudgements(root, byId, stances);
            var touches = ReadPriorities(root);
            var actors = StanceLoader.ReadActors(root);
            if (found.Count == 0)
            {
                return new Weights(byId, stances, judgements, touches, actors);
            }
        }

        foreach (var problem in found)
        {
            problems.Add(problem);
        }

        return null;
    }

    /// <summary>A decimal of at most three places, as thousandths; reported and 0 when it is not one.</summary>
    internal static int ReadThousandths(YamlMap map, string key)
    {
        var text = map.Text(key);
        if (decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            && value * 1000 == Math.Floor(value * 1000) && Math.Abs(value) <= 1000)
        {
            return (int)(value * 1000);
        }

        if (text.Length > 0)
        {
            map.ReportAt(key, $"'{key}' must be a number with at most three decimals, not '{text}'");
        }

        return 0;
    }

    private static ImmutableSortedDictionary<string, Weight> ReadWeights(YamlMap root)
    {
        var weights = ImmutableSortedDictionary.CreateBuilder<string, Weight>(StringComparer.Ordinal);
        foreach (var map in root.Maps("weights"))
        {
            map.AllowOnly("id", "value", "why");
            var weight = new Weight(map.Text("id"), new Thousandths(ReadThousandths(map, "value")), map.Text("why"));
            if (!weights.TryAdd(weight.Id, weight))
            {
                map.Report($"weight '{weight.Id}' is there twice");
            }
            else if (!WeightIds.All.Contains(weight.Id, StringComparer.Ordinal) && weight.Id.Length > 0)
            {
                map.Report($"weight '{weight.Id}' is not used (known: {string.Join(", ", WeightIds.All)})");
            }
        }

        foreach (var missing in WeightIds.All.Where(id => !weights.ContainsKey(id)))
        {
            root.ReportAt("weights", $"weight '{missing}' is missing");
        }

        return weights.ToImmutable();
    }

    private static ImmutableSortedDictionary<Priorities, ImmutableArray<string>> ReadPriorities(YamlMap root)
    {
        var touches = ImmutableSortedDictionary.CreateBuilder<Priorities, ImmutableArray<string>>();
        foreach (var map in root.Maps("priorities"))
        {
            map.AllowOnly("id", "touches");
            var id = map.Text("id");
            var priority = Enum.GetValues<Priorities>().FirstOrDefault(p => string.Equals(SlotNames.Kebab(p.ToString()), id, StringComparison.Ordinal));
            if (priority == Priorities.None || !touches.TryAdd(priority, map.Texts("touches")))
            {
                map.Report($"'{id}' is not a priority, or is there twice");
            }
        }

        return touches.ToImmutable();
    }
}
