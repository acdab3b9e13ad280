using Bot.Dialogs.Conversations;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Turns;
using Bot.Dialogs.Wording;
using Bot.Language.Profiles;
using Bot.Recommendations.Advice;
using Bot.Recommendations.Json;

namespace Bot.Dialogs.Tests.Models;

/// <summary>
/// A random person and, beside the bot, what the person believes to have said. Every turn is checked against that belief;
/// the first thing that does not fit is in <see cref="Fault"/>.
/// </summary>
internal sealed class PersonModel(World world)
{
    private const string Status = "what do you know of me?";

    private static readonly string[] Interruptions =
    [
        "what is the typical MOQ for OEM?", "why do you ask?", Status, "repeat", "help", "thanks", "what is tooling?",
        "why not OEM?", "how sure are you?", "why does nothing fit?", "can you give me a supplier list?", "cancel my order", "I want a person",
        "Entschuldigung, können wir auf Deutsch weitermachen?", "hmm", "%%% &&&", "what about import duty?", "[1] ** @ <>", "what would change this?", "",
    ];

    private readonly HashSet<Slot> _skipped = [];
    private readonly List<string> _said = [];
    private Conversation _conversation = Conversation.Start;
    private Profile _believed = Profile.Empty;
    private Slot? _asked;
    private bool _isChange;
    private int _questions;

    public string? Fault { get; private set; }

    public bool Holds(IEnumerable<int> choices)
    {
        foreach (var choice in choices)
        {
            Act(choice);
            if (Fault is not null)
            {
                Fault += "\nsaid: " + string.Join(" / ", _said);
                return false;
            }
        }

        return true;
    }

    private void Act(int choice)
    {
        var pick = choice / 16;
        switch (choice % 16)
        {
            case < 6 when _asked is { } slot:
                Answer(slot, pick);
                break;
            case 6 when _asked is { } slot && !_isChange:
                _skipped.Add(slot);
                Say("skip");
                break;
            case 7:
                Interrupt(Interruptions[pick % Interruptions.Length]);
                break;
            case 8:
                var tried = SayableFact.All[pick % 5];
                Say($"what if it were {tried.Text}?");
                break;
            case 9 when pick % 4 == 0:
                Forget();
                Say("start over");
                break;
            case 10 when pick % 2 == 0:
                Say("Find my manufacturing model");
                break;
            case 11 when _asked is not Slot.Product:
                Say("300 units but also 2500 units");
                Believe(Slot.Quantity, new Profile(Quantity: new Quantity(2500, 2500)));
                Say("the second one");
                break;
            case 12:
                var meant = SayableFact.All[pick % SayableFact.All.Length];
                Believe(meant.Slot, meant.Value);
                Say(_believed.Has(meant.Slot) && pick % 2 == 0 ? "sorry, I meant " + meant.Text : "actually " + meant.Text);
                break;
            default:
                var fact = SayableFact.All[pick % SayableFact.All.Length];
                Believe(fact.Slot, fact.Value);
                Say(fact.Text);
                break;
        }
    }

    /// <summary>Under the question for the product anything is a product.</summary>
    private void Interrupt(string text) => Say(_asked is Slot.Product && text is ("%%% &&&" or "[1] ** @ <>") ? "help" : text);

    private void Answer(Slot slot, int pick)
    {
        var choices = world.Dialogs[slot].Choices;
        if (choices.IsEmpty)
        {
            Believe(slot, new Profile(Product: "wall mirrors"));
            Say("wall mirrors");
            return;
        }

        var choice = choices[pick % choices.Length];
        if (choice.Value is { } value)
        {
            Believe(slot, value);
        }
        else
        {
            _skipped.Add(slot);
        }

        Say(choice.Label.ToUpperInvariant());
    }

    private void Believe(Slot slot, Profile value)
    {
        _believed = _believed.Take(slot, slot == Slot.Priority ? new Profile(Priority: value.Priority | _believed.Priority) : value);
        _skipped.Remove(slot);
    }

    private void Forget()
    {
        (_believed, _questions) = (Profile.Empty, 0);
        _skipped.Clear();
    }

    private void Say(string text)
    {
        _said.Add(text);
        var at = new DateTimeOffset(2026, 1, 5, 9, 0, 0, TimeSpan.Zero).AddMinutes(_said.Count);
        var result = Turn.Run(_conversation, new UserSaid(SaidKind.Said, text, null, "model", "u", "a", at, "k"), world);
        _conversation = result.After;
        Check(result);
    }

    private void Check(TurnResult result)
    {
        var known = result.After.Profile with { Industry = null };
        Expect(known == _believed, $"the bot knows {known}, the person said {_believed}");
        var question = result.Replies.LastOrDefault(reply => reply.Asks is not null);
        (_asked, _isChange) = (question?.Asks, result.After.Top is ChangeFrame);
        if (question is { Asks: { } slot } && !_isChange)
        {
            _questions++;
            Expect(!_believed.Has(slot), $"asks {slot}, which is known");
            Expect(!_skipped.Contains(slot), $"asks {slot}, which was skipped");
            Expect(_questions <= 12, "more than 12 questions");
        }

        foreach (var reply in result.Replies)
        {
            CheckReply(reply, result.After.Profile);
        }

        CheckRecap(result);

        // what was given up after four misses was skipped by the bot, not by the person
        _skipped.UnionWith(result.After.Known.Skipped);
    }

    /// <summary>The recap says each value the person said last, and no other slot.</summary>
    private void CheckRecap(TurnResult result)
    {
        if (_said[^1] != Status || result.Replies.FirstOrDefault(reply => reply.Kind == ReplyKind.Recap) is not { } recap)
        {
            return;
        }

        foreach (var slot in Enum.GetValues<Slot>().Where(slot => slot != Slot.Industry))
        {
            var line = $"- {world.Dialogs[slot].Name}: {Facts.Value(world.Dialogs, slot, _believed)} (message ";
            var says = recap.Text.Contains(_believed.Has(slot) ? line : $"- {world.Dialogs[slot].Name}: ", StringComparison.Ordinal);
            Expect(says == _believed.Has(slot), $"the recap is wrong about {slot}: {recap.Text}");
        }
    }

    private void CheckReply(Reply reply, Profile profile)
    {
        Expect(reply.Text.Length is > 0 and <= 4000, $"a reply of {reply.Text.Length} characters");
        Expect(reply.Choices.Length <= 3, "more than three choices");
        foreach (var citation in reply.Citations)
        {
            Expect(reply.Text.Contains($"[{citation.N}]", StringComparison.Ordinal) || reply.Table is not null, $"citation {citation.N} is not used");
        }

        if (reply.Recommendation is { } advice)
        {
            var expected = Recommender.Recommend(profile, world.Knowledge, world.Weights);
            Expect(RecommendationJson.Write(advice) == RecommendationJson.Write(expected), "the advice is not what recommend gives");
        }
    }

    private void Expect(bool holds, string fault)
    {
        if (!holds)
        {
            Fault ??= fault;
        }
    }
}
