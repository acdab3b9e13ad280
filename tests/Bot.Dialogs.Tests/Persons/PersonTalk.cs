using System.Globalization;
using System.Text;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Turns;
using Bot.Language.Profiles;
using Bot.Recommendations.Positioning;

namespace Bot.Dialogs.Tests.Persons;

/// <summary>Lets a simulated person talk with the bot until the advice is there and nothing is left to say.</summary>
internal sealed class PersonTalk(SimulatedPerson person, World world)
{
    private const int MostTurns = 25;
    private static readonly DateTimeOffset Begin = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);

    private readonly List<PersonEvent> _events = [.. person.Events];
    private readonly Dictionary<string, int> _asked = new(StringComparer.Ordinal);
    private readonly HashSet<string> _answered = new(StringComparer.Ordinal);
    private Conversation _conversation = Conversation.Start;
    private int _turn;

    public StringBuilder Transcript { get; } = new();

    /// <summary>What went wrong besides the model: a repeated question, an event without its answer.</summary>
    public List<string> Complaints { get; } = [];

    public string? Advised { get; private set; }

    public int Questions { get; private set; }

    public void Run()
    {
        var replies = Say(person.Opening);
        while (_turn < MostTurns)
        {
            var asks = Heard(replies);
            if (Due(asks) is { } due)
            {
                _events.Remove(due);
                replies = Say(due.Say);
                Check(due, replies);
            }
            else if (asks is not null)
            {
                replies = Answer(asks);
            }
            else
            {
                return;
            }
        }

        Complaints.Add("never ends");
    }

    private static string KeyOf(Slot slot) => slot switch
    {
        Slot.DesignOwner => "design",
        Slot.IpSensitivity => "ip",
        Slot.Scope => "supplyChain",
        _ => char.ToLowerInvariant(slot.ToString()[0]) + slot.ToString()[1..],
    };

    private IReadOnlyList<Reply> Answer(string asks)
    {
        if (!_answered.Add(asks))
        {
            Complaints.Add("asked again after an answer: " + asks);
        }

        return Say(person.Says.GetValueOrDefault(asks) ?? person.Says["default"]);
    }

    private string? Heard(IReadOnlyList<Reply> replies)
    {
        Advised = replies.LastOrDefault(reply => reply.Recommendation is not null)?.Recommendation!.Ranking.FirstOrDefault()?.Model.ToString()
            ?? Positioned(replies) ?? Advised;
        if (replies.LastOrDefault(reply => reply.Asks is not null)?.Asks is not { } slot)
        {
            return null;
        }

        Questions++;
        _asked[KeyOf(slot)] = _asked.GetValueOrDefault(KeyOf(slot)) + 1;
        return KeyOf(slot);
    }

    /// <summary>A supplier's advice is the model to present oneself as.</summary>
    private string? Positioned(IEnumerable<Reply> replies) => replies.Any(reply => reply.Kind == ReplyKind.Positioning)
        ? Positioner.Position(_conversation.Supplier ?? "", world.Knowledge).Positions.FirstOrDefault(position => position.Fit == Fit.Lead)?.Model.ToString()
        : null;

    /// <summary>What is due now; with no question on the table, whatever is left to say.</summary>
    private PersonEvent? Due(string? asks) => asks is null && Advised is not null ? _events.FirstOrDefault() : _events.FirstOrDefault(e =>
        (asks is not null && e.On == "asked:" + asks)
        || (asks is not null && e.On == "asked-again:" + asks && _asked[asks] > 1)
        || (e.On.StartsWith("turn:", StringComparison.Ordinal) && _turn + 1 >= int.Parse(e.On[5..], CultureInfo.InvariantCulture)));

    /// <summary>After "back", "start over" or an erasure the same question is no repetition.</summary>
    private static bool IsBeginningAgain(string text) =>
        text is "back" or "start over" || text.StartsWith("yes, erase", StringComparison.Ordinal);

    private void Check(PersonEvent due, IReadOnlyList<Reply> replies)
    {
        var said = string.Join('\n', replies.Select(reply => reply.Text).Concat(replies.SelectMany(reply => reply.Citations).Select(c => c.Quote)));
        foreach (var must in due.MustContain.Where(must => !said.Contains(must, StringComparison.OrdinalIgnoreCase)))
        {
            Complaints.Add($"'{due.Say}' was not answered with '{must}'");
        }
    }

    private IReadOnlyList<Reply> Say(string text)
    {
        if (IsBeginningAgain(text))
        {
            _asked.Clear();
            _answered.Clear();
        }

        _turn++;
        var at = Begin.AddMinutes(_turn);
        var said = new UserSaid(SaidKind.Said, text, null, "test", "person", $"a|{_turn}", at, "key");
        var result = Turn.Run(_conversation, said, world);
        _conversation = result.After;
        Transcript.Append("> ").AppendLine(text);
        foreach (var reply in result.Replies)
        {
            Transcript.Append('[').Append(reply.Kind).Append(' ').Append(reply.Asks).Append("] ").AppendLine(reply.Text);
        }

        return result.Replies;
    }
}
