using System.Text;
using Bot.Protocol.Activities;
using Bot.Protocol.Wire;

namespace Bot.Channels.BotFramework;

/// <summary>Mentions in a message: ours are taken out of the text, those of others stay as names.</summary>
internal static class Mentions
{
    private const string Open = "<at";
    private const string Close = "</at>";

    /// <summary>Ways one message may write the bot's name; more are an attempt to keep us busy.</summary>
    private const int MostForms = 5;

    public static bool IsMentioned(IncomingActivity activity) => OfBot(activity).Any();

    /// <summary>The words meant for the bot.</summary>
    public static string WithoutBot(IncomingActivity activity)
    {
        var text = activity.Text ?? "";
        foreach (var mention in OfBot(activity).Distinct(StringComparer.Ordinal).Take(MostForms))
        {
            text = text.Replace(mention, " ", StringComparison.Ordinal);
        }

        return WithoutTags(text, activity.Recipient.Name).Replace("&nbsp;", " ", StringComparison.Ordinal).Replace('\u00A0', ' ').Trim();
    }

    /// <summary>How the text writes each mention of the bot.</summary>
    private static IEnumerable<string> OfBot(IncomingActivity activity) => activity.Entities
        .Where(entity => entity.Text("type") == "mention" && entity.Member("mentioned")?.Text("id") is { Length: > 0 } id && id == activity.Recipient.Id)
        .Select(entity => entity.Text("text") is { Length: > 0 } text ? text : $"<at>{activity.Recipient.Name}</at>");

    /// <summary>Tags without their entity: the bot's own name goes, another name stays without its tag.</summary>
    private static string WithoutTags(string text, string? botName)
    {
        var clean = new StringBuilder(text.Length);
        var at = 0;
        while (Find(text, at) is var (start, nameStart, nameEnd))
        {
            clean.Append(text, at, start - at);
            var name = text[nameStart..nameEnd];
            clean.Append(string.Equals(name, botName, StringComparison.OrdinalIgnoreCase) ? " " : name);
            at = nameEnd + Close.Length;
        }

        return clean.Append(text, at, text.Length - at).ToString();
    }

    private static (int Start, int NameStart, int NameEnd)? Find(string text, int from)
    {
        for (var start = text.IndexOf(Open, from, StringComparison.OrdinalIgnoreCase); start >= 0;
             start = text.IndexOf(Open, start + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = text.IndexOf('>', start);
            var close = end < 0 ? -1 : text.IndexOf(Close, end, StringComparison.OrdinalIgnoreCase);
            if (close < 0)
            {
                return null;
            }

            if (end == start + Open.Length || text[start + Open.Length] == ' ')
            {
                return (start, end + 1, close);
            }
        }

        return null;
    }
}
