using System.Collections.Immutable;
using Bot.Knowledge.Definitions;
using Bot.Language.Profiles;

namespace Bot.Dialogs.Definitions;

/// <summary>Reads <c>slots.yaml</c>: every slot has to be there, whole.</summary>
internal static class SlotWordingReader
{
    private const int Prompts = 4;
    private const int MostChoices = 3;

    public static ImmutableArray<SlotWording> Read(YamlMap file)
    {
        file.AllowOnly([.. SlotNames.All]);
        var slots = ImmutableArray.CreateBuilder<SlotWording>();
        foreach (var slot in Enum.GetValues<Slot>())
        {
            if (file.Map(SlotNames.Of(slot)) is { } map)
            {
                slots.Add(Read(map, slot));
            }
            else
            {
                file.Report($"slot '{SlotNames.Of(slot)}' is missing");
            }
        }

        return slots.ToImmutable();
    }

    private static SlotWording Read(YamlMap map, Slot slot)
    {
        map.AllowOnly("name", "prompts", "choices", "why", "skipped", "means", "values", "answers");
        var prompts = map.Texts("prompts");
        if (prompts.Length != Prompts || prompts.Any(string.IsNullOrWhiteSpace))
        {
            map.ReportAt("prompts", $"'prompts' must be {Prompts} texts: the question, plainer, with an example, offering to skip");
        }

        var choices = map.Maps("choices").Select(choice => Choice(choice, slot)).ToImmutableArray();
        if (choices.Length > MostChoices)
        {
            map.ReportAt("choices", $"at most {MostChoices} choices");
        }

        return new SlotWording(slot, map.Text("name"), prompts, choices, map.Text("why"), map.Text("skipped"), map.Text("means"), Values(map, slot),
            [.. map.Maps("answers").Select(answer => Answer(answer, slot))]);
    }

    private static ImmutableSortedDictionary<string, string> Values(YamlMap map, Slot slot)
    {
        var words = SlotValue.Words(slot);
        if (words.IsEmpty || map.Map("values") is not { } values)
        {
            if (!words.IsEmpty)
            {
                map.Report($"'values' is missing: how {string.Join(", ", words)} are said");
            }

            return ImmutableSortedDictionary<string, string>.Empty;
        }

        values.AllowOnly([.. words]);
        return words.ToImmutableSortedDictionary(word => word, values.Text, StringComparer.Ordinal);
    }

    private static SlotAnswer Answer(YamlMap map, Slot slot)
    {
        map.AllowOnly("says", "value", "min", "max");
        var value = SlotValue.Parse(slot, map.OptionalText("value"), Amount(map, "min"), Amount(map, "max"));
        if (value is null)
        {
            map.Report($"no value that fits '{SlotNames.Of(slot)}'");
        }

        return new SlotAnswer([.. map.Texts("says").Select(Wording.Folding.Fold)], value);
    }

    private static SlotChoice Choice(YamlMap map, Slot slot)
    {
        map.AllowOnly("label", "value", "min", "max", "skip");
        var label = map.Text("label");
        if (map.Has("skip"))
        {
            return new SlotChoice(label, null);
        }

        var value = SlotValue.Parse(slot, map.OptionalText("value"), Amount(map, "min"), Amount(map, "max"));
        if (value is null)
        {
            map.Report($"choice '{label}' has no value that fits '{SlotNames.Of(slot)}'");
        }

        return new SlotChoice(label, value);
    }

    private static decimal? Amount(YamlMap map, string key)
    {
        if (map.OptionalText(key) is not { } text)
        {
            return null;
        }

        if (decimal.TryParse(text, System.Globalization.NumberStyles.Number, System.Globalization.CultureInfo.InvariantCulture, out var amount))
        {
            return amount;
        }

        map.ReportAt(key, $"'{key}' must be a number");
        return null;
    }
}
