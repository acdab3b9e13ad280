using System.Text.Json;
using Bot.Channels.Rendering;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Replies;
using Bot.Dialogs.Turns;
using Bot.Protocol;
using Bot.Testing;

namespace Bot.Channels.Tests.Rendering;

/// <summary>All that the bot says in every recorded and sampled conversation, on every channel: nothing any of them would refuse.</summary>
public sealed class EveryReplyTests
{
    [Fact]
    public void No_reply_breaks_a_limit_of_any_channel_and_every_number_leads_to_its_words()
    {
        var kinds = new HashSet<ReplyKind>();
        foreach (var reply in Conversations().SelectMany(Replies))
        {
            kinds.Add(reply.Kind);
            Assert.Null(RenderedReply.FaultOf(reply) ?? UnresolvedIn(reply));
        }

        Assert.Superset(new HashSet<ReplyKind> { ReplyKind.Answer, ReplyKind.Recommendation, ReplyKind.Recap, ReplyKind.Question, ReplyKind.Explanation }, kinds);
    }

    [Fact]
    public void What_the_log_keeps_of_a_reply_shows_the_same_on_every_channel()
    {
        foreach (var reply in Conversations().SelectMany(Replies).Where(reply => reply.Recommendation is not null))
        {
            Assert.Equal(RenderedReply.OnWebChat(reply).GetRawText(), RenderedReply.OnWebChat(reply.ForLog()).GetRawText());
            Assert.Equal(RenderedReply.OnTeams(reply).GetRawText(), RenderedReply.OnTeams(reply.ForLog()).GetRawText());
        }
    }

    private static IEnumerable<Reply> Replies(string[] conversation)
    {
        var state = Conversation.Start;
        foreach (var (text, number) in conversation.Append("what do you know of me?").Select((text, index) => (text, index)))
        {
            var said = new UserSaid(
                SaidKind.Said, text, null, "msteams", "u", $"m{number}", new DateTimeOffset(2026, 11, 20, 9, 0, 0, TimeSpan.Zero), new string('0', 32));
            var result = Turn.Run(state, said, Worlds.Repository);
            state = result.After;
            foreach (var reply in result.Replies)
            {
                yield return reply;
            }
        }
    }

    /// <summary>A marker in Teams' text that neither opens as a badge nor as a link: a figure without its words.</summary>
    private static string? UnresolvedIn(Reply reply)
    {
        var activity = RenderedReply.OnTeams(reply);
        var text = activity.GetProperty("text").GetString()!;
        var claims = activity.TryGetProperty("entities", out var entities)
            ? entities[0].GetProperty("citation").EnumerateArray().Select(claim => claim.GetProperty("position").GetInt32()).ToArray()
            : [];
        return reply.Citations.Select(citation => citation.N)
            .Where(n => text.Contains($"[{n}]", StringComparison.Ordinal) && !claims.Contains(n) && !text.Contains($"- [{n}] [", StringComparison.Ordinal))
            .Select(n => $"[{n}] leads nowhere").FirstOrDefault();
    }

    private static IEnumerable<string[]> Conversations()
    {
        foreach (var file in RepositoryFiles.Folder("dialogs").Where(file => file.Path.EndsWith(".chat", StringComparison.Ordinal)))
        {
            yield return [.. System.Text.Encoding.UTF8.GetString(file.Bytes.Span).Split('\n')
                .Where(line => line.StartsWith("user: ", StringComparison.Ordinal) && !line.Contains('=', StringComparison.Ordinal)).Select(line => line["user: ".Length..].Trim())];
        }

        if (RepositoryFiles.Shared("samples", "dialogues.jsonl") is { } dialogues)
        {
            foreach (var line in File.ReadLines(dialogues).Where(line => line.Length > 0))
            {
                var dialogue = JsonElement.Parse(line);
                yield return [dialogue.GetProperty("opening").GetString()!, .. dialogue.GetProperty("says").EnumerateObject().Select(said => said.Value.ToString()), "what do you recommend", "compare all three"];
            }
        }

        if (RepositoryFiles.Shared("samples", "faq.jsonl") is { } questions)
        {
            yield return [.. File.ReadLines(questions).Where(line => line.Length > 0).Select(line => JsonElement.Parse(line).GetProperty("text").GetString()!)];
        }
    }
}
