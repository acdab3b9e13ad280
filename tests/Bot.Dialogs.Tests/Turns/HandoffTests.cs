using Bot.Dialogs.Conversations;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Turns;
using Bot.Testing;

namespace Bot.Dialogs.Tests.Turns;

public sealed class HandoffTests
{
    [Fact]
    public void A_configured_contact_is_said_to_who_wants_a_person()
    {
        Assert.EndsWith("You can also reach one yourself: sales@example.com.", Ask(Worlds.Repository with { Contact = "sales@example.com" }), StringComparison.Ordinal);
        Assert.DoesNotContain("reach", Ask(Worlds.Repository), StringComparison.Ordinal);
    }

    private static string Ask(World world) =>
        Turn.Run(Conversation.Start, new UserSaid(SaidKind.Said, "I want a person", null, "test", "u", "a", DateTimeOffset.UnixEpoch, "k"), world)
            .Replies.Single(reply => reply.Kind == ReplyKind.Handoff).Text;
}
