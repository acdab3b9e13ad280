using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Bot.Dialogs.Definitions.Flows;

/// <summary>What a live conversation depends on: flows, their steps in order and the slots they ask; not how anything is worded.</summary>
internal static class FlowsHash
{
    public static string Of(ImmutableArray<Flow> flows)
    {
        var shape = new StringBuilder();
        foreach (var flow in flows.OrderBy(flow => flow.Id, StringComparer.Ordinal))
        {
            shape.Append(flow.Id).Append('\n');
            foreach (var step in flow.Steps)
            {
                shape.Append("- ").Append(step.Id).Append(' ').Append(ShapeOf(step)).Append('\n');
            }
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(shape.ToString())));
    }

    private static string ShapeOf(Step step) => step switch
    {
        AskStep ask => "ask " + SlotNames.Of(ask.Slot),
        AskOpenStep open => "askOpen " + string.Join(' ', open.Slots.Select(SlotNames.Of)) + " / " + string.Join(' ', open.OnlyWhenOpen.Select(SlotNames.Of)),
        AdviseStep => "advise",
        DescribeStep => "describe",
        PositionStep => "position",
        AttendStep => "attend",
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };
}
