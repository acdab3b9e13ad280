using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Bot.Channels.Hosting;
using Bot.Dialogs.Replies;
using Bot.Knowledge;
using Bot.Protocol.Activities;

namespace Bot.Channels.Rendering;

/// <summary>A reply for a channel of which nothing is known: plain text with its sources numbered below.</summary>
internal static class PlainRendering
{
    public static OutgoingActivity Render(Reply reply, KnowledgeBase knowledge, HostAddress host) => new()
    {
        Type = ActivityTypes.Message,
        Text = TextOf(reply, [.. reply.Citations.Select(c => NamedSource.Of(c, knowledge, host))], host),
        TextFormat = "plain",
        InputHint = reply.Asks is null ? "acceptingInput" : "expectingInput",
        SuggestedActions = reply.Choices.IsDefaultOrEmpty ? null : new SuggestedActions([.. reply.Choices.Select(CardAction.Say)]),
        ChannelData = new ChannelFacts(new SourcingFacts(NameOf(reply.Kind), reply.Asks is { } slot ? NameOf(slot) : null)),
    };

    private static string TextOf(Reply reply, ImmutableArray<CitedSource> sources, HostAddress host)
    {
        var text = new StringBuilder(reply.Text);
        foreach (var row in reply.Table?.Rows ?? [])
        {
            text.Append("\n\n").AppendJoin('\n', row.Zip(reply.Table!.Header, (cell, name) => name.Length == 0 ? cell : $"{name}: {cell}"));
        }

        text.Replace("**", "");

        if (reply.BriefKey is { } key)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n\nThe brief: {host.BriefOf(key)}");
        }

        if (!sources.IsEmpty)
        {
            text.Append("\n\nSources");
            foreach (var source in sources)
            {
                text.Append(CultureInfo.InvariantCulture, $"\n[{source.N}] \"{source.Quote}\" ({source.Name}) {source.Url}");
            }
        }

        return text.ToString();
    }

    private static string NameOf<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
