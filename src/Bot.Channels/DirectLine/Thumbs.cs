using Bot.Channels.Rendering;
using Bot.Channels.Running;
using Bot.Dialogs;
using Bot.Protocol.Activities;
using Bot.Protocol.Wire;
using Bot.Storage;

namespace Bot.Channels.DirectLine;

/// <summary>Web Chat's thumbs: an event whose entity names the reply it is about. Kept beside that reply; the dialog does not hear of it.</summary>
public sealed class Thumbs(IStore store, Func<World> world, TimeProvider clock)
{
    private const string PressEvent = "webchat:activity-status/feedback";

    public async Task TakeAsync(ConversationKey conversation, string user, IncomingActivity activity, CancellationToken cancellationToken)
    {
        if (activity.Name != PressEvent)
        {
            return;
        }

        foreach (var entity in activity.Entities)
        {
            if (FeedbackId.Read(entity.Text("@id")) is { } thumb
                && await store.FindEntryAsync(conversation, thumb.ActivityId, cancellationToken) is { Author: Author.Bot } reply)
            {
                var reaction = thumb.IsLike ? "like" : "dislike";
                var knowledge = await ReplyKnowledge.HashOfAsync(store, conversation, reply, world(), cancellationToken);
                await store.SaveFeedbackAsync(
                    new Feedback(conversation, reply.ActivityId, user, reaction, null, knowledge, clock.GetUtcNow()), cancellationToken);
            }
        }
    }
}
