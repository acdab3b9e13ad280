using Bot.Dialogs.Replies;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Wording;
using Bot.Language.Profiles;
using Bot.Recommendations.Explaining;

namespace Bot.Dialogs.Commands;

/// <summary>All three models side by side, for what this buyer said.</summary>
internal sealed record Compare : Command
{
    public override Exchange Run(Exchange exchange)
    {
        var world = exchange.World;
        var comparison = Comparison.Of(exchange.Now.Profile, world.Knowledge, world.Weights);
        var cited = new CitedText();
        var rows = comparison.Table.Rows.Select(row => "- " + cited.Add(Line(comparison.Table.Header, row), comparison.Citations));
        var title = exchange.Say(exchange.Now.Profile == Profile.Empty ? Texts.Comparison : Texts.ComparisonForYou);
        return exchange.Reply(new Reply(
            ReplyKind.Answer, title + "\n\n" + string.Join('\n', rows), null, [], cited.Citations, null, comparison.Table));
    }

    private static string Line(System.Collections.Immutable.ImmutableArray<string> header, System.Collections.Immutable.ImmutableArray<string> row) =>
        row[0] + " – " + string.Join("; ", header.Zip(row).Skip(1).Select(cell => $"{cell.First}: {cell.Second}"));
}
