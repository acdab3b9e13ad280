using System.Collections.Immutable;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Wording;
using Bot.Knowledge.Answers;
using Bot.Language.Profiles;
using Bot.Recommendations.Explaining;

namespace Bot.Dialogs.Commands;

/// <summary>All three models side by side, for what this buyer said.</summary>
internal sealed record Compare : Command
{
    private const string NotSaid = ": not said";

    public override Exchange Run(Exchange exchange)
    {
        var world = exchange.World;
        var comparison = Comparison.Of(exchange.Now.Profile, world.Knowledge, world.Weights);
        var table = Shown(comparison.Table, exchange.Now.Profile);
        var cited = new CitedText();
        var rows = table.Rows.Select(row => "- " + cited.Add(Line(table.Header, row), comparison.Citations)).ToArray();
        var title = exchange.Say(exchange.Now.Profile == Profile.Empty ? Texts.Comparison : Texts.ComparisonForYou);
        return exchange.Reply(new Reply(
            ReplyKind.Answer, title + "\n\n" + string.Join('\n', rows), null, [], cited.Citations, null, Recounted(table, comparison, cited)));
    }

    /// <summary>What the buyer has said nothing of is left out, as long as they said something.</summary>
    private static AnswerTable Shown(AnswerTable table, Profile profile) => profile == Profile.Empty
        ? table
        : table with { Rows = [.. table.Rows.Where(row => !row[0].EndsWith(NotSaid, StringComparison.Ordinal))] };

    private static AnswerTable Recounted(AnswerTable table, Comparison comparison, CitedText cited) =>
        table with { Rows = [.. table.Rows.Select(row => row.Select(cell => cited.Add(cell, comparison.Citations)).ToImmutableArray())] };

    private static string Line(ImmutableArray<string> header, ImmutableArray<string> row) =>
        row[0] + " – " + string.Join("; ", header.Zip(row).Skip(1).Select(cell => $"{cell.First}: {cell.Second}"));
}
