using Bot.Dialogs.Chats;
using Bot.Dialogs.Definitions.Flows;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Turns;
using Bot.Testing;

namespace Bot.Dialogs.Tests.Chats;

public sealed class CoverageTests
{
    private static readonly Lazy<TurnResult[]> Turns = new(() =>
        [.. Conversations.Files.SelectMany(file => ChatPlayer.Play(Conversations.Read(file), Worlds.Repository).Turns)]);

    /// <summary>Said by the runner, when the definitions change between two turns, to pages of text, or for values the reader never gives: other tests see them.</summary>
    private static readonly string[] Elsewhere = ["transcriptPerson", "transcriptBot", "codeChanged", "invalid", "invalidKept", "notInDocuments", "handoffContact", "cutShort"];

    [Fact]
    public void No_step_of_a_flow_is_left_unreached_by_the_conversations()
    {
        var reached = Turns.Value.SelectMany(Reached).ToHashSet(StringComparer.Ordinal);
        var steps = Worlds.Repository.Dialogs.Flows.SelectMany(flow => flow.Steps.Select(step => flow.Id + "/" + step.Id));

        Assert.Empty(steps.Except(reached, StringComparer.Ordinal));
    }

    [Fact]
    public void Every_kind_of_reply_occurs_in_the_conversations()
    {
        var said = Turns.Value.SelectMany(turn => turn.Replies).Select(reply => reply.Kind).ToHashSet();

        Assert.Empty(Enum.GetValues<ReplyKind>().Except(said));
    }

    [Fact]
    public void Every_effect_occurs_in_the_conversations() =>
        Assert.Empty(Enum.GetValues<Effect>().Except(Turns.Value.SelectMany(turn => turn.Effects)));

    [Fact]
    public void Every_text_of_the_wording_is_said_in_the_conversations()
    {
        var said = string.Join('\n', Turns.Value.SelectMany(turn => turn.Replies).SelectMany(reply => reply.Choices.Append(reply.Text)));
        var never = Worlds.Repository.Dialogs.Wording.Texts
            .SelectMany(entry => entry.Value.Select(text => (entry.Key, Piece: LongestPiece(text))))
            .Where(text => !Elsewhere.Contains(text.Key))
            .Where(text => text.Piece.Length > 0 && !said.Contains(text.Piece, StringComparison.Ordinal))
            .Select(text => text.Key + ": " + text.Piece);

        Assert.True(!never.Any(), string.Join("\n", never));
    }

    private static IEnumerable<string> Reached(TurnResult turn)
    {
        if (turn.After.Flow is not { } frame || Worlds.Repository.Dialogs.FindFlow(frame.Flow) is not { } flow)
        {
            return [];
        }

        var passed = flow.Steps.Where(step =>
            (step is AdviseStep && turn.Replies.Any(reply => reply.Kind == ReplyKind.Recommendation))
            || (step is PositionStep && turn.Replies.Any(reply => reply.Kind == ReplyKind.Positioning)));
        return passed.Select(step => step.Id).Append(frame.Step).Select(step => flow.Id + "/" + step);
    }

    private static string LongestPiece(string template) =>
        template.Split('{', '}').Where((_, i) => i % 2 == 0).OrderByDescending(piece => piece.Length).First().Trim();
}
