using System.Collections.Immutable;
using Bot.Knowledge.Definitions;
using Bot.Language.Profiles;
using Bot.Recommendations.Reading;

namespace Bot.Recommendations.Weighing;

/// <summary>The stances and judgements of the weights file.</summary>
internal static class StanceLoader
{
    public static ImmutableArray<Stance> ReadStances(YamlMap root)
    {
        var stances = ImmutableArray.CreateBuilder<Stance>();
        foreach (var map in root.Maps("stances"))
        {
            map.AllowOnly("id", "criteria", "words", "not");
            var stance = new Stance(map.Text("id"), map.Texts("criteria"), ReadPhrases(map, "words"), ReadPhrases(map, "not"));
            if (stance.Words.IsEmpty || stance.Criteria.IsEmpty)
            {
                map.Report($"stance '{stance.Id}' needs criteria and words");
            }

            if (stances.Any(s => string.Equals(s.Id, stance.Id, StringComparison.Ordinal)))
            {
                map.Report($"stance '{stance.Id}' is there twice");
            }

            stances.Add(stance);
        }

        return stances.ToImmutable();
    }

    public static ImmutableSortedDictionary<string, string> ReadActors(YamlMap root)
    {
        var actors = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var map in root.Maps("actors"))
        {
            map.AllowOnly("id", "words");
            var actor = map.Text("id");
            foreach (var word in map.Texts("words").Where(word => !actors.TryAdd(word, actor)))
            {
                map.Report($"the word '{word}' is there twice");
            }
        }

        return actors.ToImmutable();
    }

    public static ImmutableArray<Judgement> ReadJudgements(
        YamlMap root, ImmutableSortedDictionary<string, Weight> weights, ImmutableArray<Stance> stances)
    {
        var judgements = ImmutableArray.CreateBuilder<Judgement>();
        foreach (var map in root.Maps("judgements"))
        {
            map.AllowOnly("slot", "weight", "criteria", "answers");
            var name = map.Text("slot");
            var slot = SlotNames.Find(name);
            var answers = slot is null ? [] : SlotNames.Answers(slot.Value);
            if (answers.IsEmpty)
            {
                map.ReportAt("slot", $"'{name}' is not a slot with choices");
                continue;
            }

            var weight = map.Text("weight");
            if (!weights.ContainsKey(weight))
            {
                map.ReportAt("weight", $"there is no weight '{weight}'");
            }

            var criteria = map.Texts("criteria");
            if (criteria.IsEmpty)
            {
                map.Report("'criteria' is missing");
                continue;
            }

            judgements.Add(new Judgement(slot!.Value, weight, criteria, ReadMeanings(map, answers, stances)));
        }

        return judgements.ToImmutable();
    }

    private static ImmutableArray<AnswerMeaning> ReadMeanings(YamlMap judgement, ImmutableArray<string> answers, ImmutableArray<Stance> stances)
    {
        if (judgement.Map("answers") is not { } map)
        {
            judgement.Report("'answers' is missing");
            return [];
        }

        map.AllowOnly(answers.AsSpan());
        return [.. answers.Select(answer => ReadMeaning(map, answer, stances))];
    }

    private static AnswerMeaning ReadMeaning(YamlMap answers, string answer, ImmutableArray<Stance> stances)
    {
        var values = ImmutableSortedDictionary.CreateBuilder<string, int>(StringComparer.Ordinal);
        if (answers.Map(answer) is not { } map)
        {
            answers.Report($"the answer '{answer}' is missing");
            return new AnswerMeaning(answer, "", values.ToImmutable());
        }

        map.AllowOnly("says", "stances");
        if (map.Map("stances") is { } list)
        {
            foreach (var id in list.Keys)
            {
                values[id] = WeightsLoader.ReadThousandths(list, id);
                if (!stances.Any(s => string.Equals(s.Id, id, StringComparison.Ordinal)))
                {
                    list.ReportAt(id, $"there is no stance '{id}'");
                }
            }
        }

        return new AnswerMeaning(answer, map.OptionalText("says") ?? "", values.ToImmutable());
    }

    private static ImmutableArray<Phrase> ReadPhrases(YamlMap map, string key) =>
        [.. map.Texts(key).Select(Phrase.Parse).OfType<Phrase>()];
}
