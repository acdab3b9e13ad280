using System.Collections.Immutable;
using Bot.Knowledge.Definitions;
using Bot.Language.Profiles;

namespace Bot.Dialogs.Definitions.Flows;

/// <summary>Reads one file of <c>flows/</c>; refuses steps that could never be reached.</summary>
internal static class FlowReader
{
    private const int MostChoices = 3;
    private const int MostQuestions = 12;

    public static Flow Read(YamlMap map)
    {
        map.AllowOnly("id", "opens", "audience", "atMost", "steps");
        var steps = map.Maps("steps").Select(ReadStep).OfType<Step>().ToImmutableArray();
        var flow = new Flow(map.Text("id"), map.Text("opens"), map.OptionalText("audience"), Count(map, "atMost"), steps);
        if (flow.Audience is not (null or "buyer" or "supplier"))
        {
            map.ReportAt("audience", "'audience' must be buyer or supplier");
        }

        CheckReachable(map, steps);
        return flow;
    }

    private static Step? ReadStep(YamlMap map)
    {
        var id = map.Text("id");
        switch (map.Text("kind"))
        {
            case "ask":
                map.AllowOnly("id", "kind", "slot");
                return SlotNames.Find(map.Text("slot")) is { } slot ? new AskStep(id, map.Line, slot) : Unknown(map, "slot", map.Text("slot"));
            case "askOpen":
                map.AllowOnly("id", "kind", "slots", "onlyWhenOpen");
                return new AskOpenStep(id, map.Line, Slots(map, "slots"), Slots(map, "onlyWhenOpen"));
            case "advise":
                map.AllowOnly("id", "kind");
                return new AdviseStep(id, map.Line);
            case "describe":
                map.AllowOnly("id", "kind", "prompt");
                return new DescribeStep(id, map.Line, map.Text("prompt"));
            case "position":
                map.AllowOnly("id", "kind");
                return new PositionStep(id, map.Line);
            case "attend":
                map.AllowOnly("id", "kind", "prompt", "choices");
                return Attend(map, id);
            case var kind:
                map.ReportAt("kind", $"unknown kind of step '{kind}' (known: ask, askOpen, advise, describe, position, attend)");
                return null;
        }
    }

    private static AttendStep Attend(YamlMap map, string id)
    {
        var choices = map.Texts("choices");
        if (choices.Length > MostChoices)
        {
            map.ReportAt("choices", $"at most {MostChoices} choices");
        }

        return new AttendStep(id, map.Line, map.OptionalText("prompt"), choices);
    }

    private static ImmutableArray<Slot> Slots(YamlMap map, string key)
    {
        var slots = ImmutableArray.CreateBuilder<Slot>();
        foreach (var name in map.Texts(key))
        {
            if (SlotNames.Find(name) is { } slot)
            {
                slots.Add(slot);
            }
            else
            {
                Unknown(map, key, name);
            }
        }

        return slots.ToImmutable();
    }

    private static Step? Unknown(YamlMap map, string key, string name)
    {
        map.ReportAt(key, $"unknown slot '{name}' (known: {string.Join(", ", SlotNames.All)})");
        return null;
    }

    private static int Count(YamlMap map, string key)
    {
        if (map.OptionalText(key) is not { } text)
        {
            return MostQuestions;
        }

        if (int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var count) && count > 0)
        {
            return count;
        }

        map.ReportAt(key, $"'{key}' must be a whole number above 0");
        return 1;
    }

    private static void CheckReachable(YamlMap map, ImmutableArray<Step> steps)
    {
        var items = map.Maps("steps");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var asked = new HashSet<Slot>();
        Step? last = null;
        foreach (var step in steps)
        {
            var item = items.First(m => m.Line == step.Line);
            if (!seen.Add(step.Id))
            {
                item.ReportAt("id", $"step '{step.Id}' is there twice");
            }

            if (last is not null)
            {
                item.Report($"step '{step.Id}' can never be reached: the flow stays at '{last.Id}'");
            }

            if (step is AskStep ask && !asked.Add(ask.Slot))
            {
                item.Report($"step '{step.Id}' can never be reached: '{SlotNames.Of(ask.Slot)}' was asked before it");
            }

            last ??= step.IsLast ? step : null;
        }

        if (last is null)
        {
            map.ReportAt("steps", "the last step must be of kind attend");
        }
    }
}
