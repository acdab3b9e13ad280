using System.Text.Json;
using Bot.Channels.Rendering;
using Bot.Channels.Running;
using Bot.Dialogs;
using Bot.Protocol.Activities;
using Bot.Protocol.Wire;
using Bot.Storage;
using Microsoft.AspNetCore.Http;

namespace Bot.Channels.BotFramework;

/// <summary>What people thought of a reply, in the three ways channels tell it; kept beside the reply, the dialog does not hear of it.</summary>
internal sealed class Opinions(IStore store, Func<World> world, TimeProvider clock)
{
    private const int LongestText = 2000;
    private const int LogPage = 500;

    /// <summary>Teams: <c>{"reaction":"like","feedback":"{\"feedbackText\":\"…\"}"}</c>; the Playground sends the bare text.</summary>
    public Task TakeSubmissionAsync(IncomingActivity activity, JsonElement submission, CancellationToken cancellationToken) =>
        SaveAsync(activity, activity.ReplyToId, submission.Text("reaction"), TextOf(submission.Member("feedback")), cancellationToken);

    public async Task<IResult> TakeReactionAsync(IncomingActivity activity, CancellationToken cancellationToken)
    {
        foreach (var reaction in activity.Json.Items("reactionsAdded"))
        {
            await SaveAsync(activity, activity.ReplyToId, reaction.Text("type"), null, cancellationToken);
        }

        return Results.Ok();
    }

    /// <summary>Web Chat's thumbs.</summary>
    public async Task<IResult> TakeEventAsync(IncomingActivity activity, CancellationToken cancellationToken)
    {
        foreach (var entity in activity.Entities)
        {
            if (FeedbackId.Read(entity.Text("@id")) is var (replyId, isLike))
            {
                await SaveAsync(activity, replyId, isLike ? "like" : "dislike", null, cancellationToken);
            }
        }

        return Results.Ok();
    }

    private async Task SaveAsync(
        IncomingActivity activity, string? replyId, string? reaction, string? text, CancellationToken cancellationToken)
    {
        var conversation = Spoken.KeyOf(activity);
        if (reaction is not { Length: > 0 and <= 100 } || activity.From.Id.Length == 0
            || await FindReplyAsync(conversation, replyId, cancellationToken) is not { } reply)
        {
            return;
        }

        var entry = await store.FindEntryAsync(conversation, reply, cancellationToken);
        var knowledge = entry is null ? world().Knowledge.Hash : await ReplyKnowledge.HashOfAsync(store, conversation, entry, world(), cancellationToken);
        await store.SaveFeedbackAsync(
            new Feedback(conversation, reply, activity.From.Id, reaction, text, knowledge, clock.GetUtcNow()), cancellationToken);
    }

    /// <summary>Our own id of the reply; without a hint it was about the last one.</summary>
    private async Task<string?> FindReplyAsync(ConversationKey conversation, string? id, CancellationToken cancellationToken)
    {
        if (id is not null)
        {
            return (await store.FindEntryAsync(conversation, id, cancellationToken))?.ActivityId ?? id;
        }

        var last = await store.LastSequenceAsync(conversation, cancellationToken);
        var entries = await store.ReadLogAsync(conversation, Math.Max(0, last - LogPage), LogPage, cancellationToken);
        return entries.LastOrDefault(entry => entry.Author == Author.Bot)?.ActivityId;
    }

    private static string? TextOf(JsonElement? feedback)
    {
        var text = feedback?.ValueKind switch
        {
            JsonValueKind.Object => feedback.Value.Text("feedbackText"),
            JsonValueKind.String => Unwrapped(feedback.Value.GetString()!),
            _ => null,
        };
        return text is { Length: > LongestText } ? text[..LongestText] : text;
    }

    private static string Unwrapped(string text) =>
        text.StartsWith('{') && WireJson.ReadObject(System.Text.Encoding.UTF8.GetBytes(text)) is { } json
            ? json.Text("feedbackText") ?? text
            : text;
}
