using Bot.Dialogs.Wording;
using Bot.Knowledge.Definitions;

namespace Bot.Dialogs.Definitions;

/// <summary>What can only be seen with all definitions at hand: placeholders of slots, flows the code starts.</summary>
internal static class DefinitionCheck
{
    public static void Check(DialogDefinitions definitions, List<Problem> problems)
    {
        foreach (var id in FlowIds.All.Where(id => definitions.FindFlow(id) is null))
        {
            problems.Add(new Problem("flows", 0, $"flow '{id}' is missing"));
        }

        foreach (var twice in definitions.Flows.GroupBy(flow => flow.Id, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            problems.Add(new Problem("flows", 0, $"flow '{twice.Key}' is there twice"));
        }

        foreach (var slot in definitions.Slots)
        {
            foreach (var name in slot.Prompts.SelectMany(prompt => Template.Placeholders(prompt)))
            {
                problems.Add(new Problem("slots.yaml", 0, $"unknown placeholder {{{name}}} in the prompts of '{SlotNames.Of(slot.Slot)}' (known: none)"));
            }
        }
    }
}
