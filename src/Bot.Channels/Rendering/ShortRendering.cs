using System.Globalization;
using Bot.Channels.Hosting;
using Bot.Dialogs.Replies;
using Bot.Protocol.Activities;

namespace Bot.Channels.Rendering;

/// <summary>A reply in few words with a link to all of it, for a channel that refused it as too large.</summary>
internal static class ShortRendering
{
    private const int LongestText = 800;

    public static OutgoingActivity Render(Reply reply, HostAddress host) => new()
    {
        Type = ActivityTypes.Message,
        Text = string.Create(
            CultureInfo.InvariantCulture,
            $"{TeamsText.Safe(CutText.ToLines(reply.Text, LongestText))}\n\n[All of it, with its sources]({LinkOf(reply, host)})"),
        TextFormat = "markdown",
        InputHint = reply.Asks is null ? "acceptingInput" : "expectingInput",
    };

    /// <summary>Where the rest can be read: the brief, the first document cited, or all the evidence.</summary>
    public static string LinkOf(Reply reply, HostAddress host) => reply switch
    {
        { BriefKey: { } key } => host.BriefOf(key),
        { Citations: [var first, ..], Table: null } => DocumentLink.To(first, host),
        _ => $"{host.Http}/evidence",
    };
}
