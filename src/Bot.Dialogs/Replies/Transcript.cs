using System.Collections.Immutable;
using Bot.Dialogs.Wording;

namespace Bot.Dialogs.Replies;

/// <summary>One thing said in a conversation.</summary>
public sealed record TranscriptLine(bool ByPerson, string Text);

/// <summary>A conversation as text, in as many replies as it takes: what the runner adds for <see cref="Turns.Effect.SendTranscript"/>.</summary>
public static class Transcript
{
    private const int LongestReply = 3000;
    private const int LongestLine = 1500;

    public static ImmutableArray<Reply> Of(IEnumerable<TranscriptLine> lines, World world)
    {
        var replies = ImmutableArray.CreateBuilder<Reply>();
        var text = "";
        foreach (var line in lines.Select(line => Write(line, world.Dialogs.Wording)))
        {
            if (text.Length > 0 && text.Length + line.Length > LongestReply)
            {
                replies.Add(Recap(text));
                text = "";
            }

            text += text.Length == 0 ? line : "\n\n" + line;
        }

        if (text.Length > 0)
        {
            replies.Add(Recap(text));
        }

        return replies.ToImmutable();
    }

    private static Reply Recap(string text) => new(ReplyKind.Recap, text, null, [], []);

    /// <summary>Markers of old citations become round: nothing here may be taken for a citation of this reply.</summary>
    private static string Write(TranscriptLine line, Phrasebook wording)
    {
        var text = line.ByPerson ? Plain.Words(line.Text, LongestLine) : Cut(line.Text).Replace('[', '(').Replace(']', ')');
        return wording.Say(line.ByPerson ? Texts.TranscriptPerson : Texts.TranscriptBot, ("text", text));
    }

    private static string Cut(string text) => text.Length > LongestLine ? text[..LongestLine] + "…" : text;
}
