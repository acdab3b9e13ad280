using System.Text.Json;
using Bot.Dialogs.Conversations;

namespace Bot.Dialogs.Turns;

/// <summary>The text of what was said: typed, or out of a card's values.</summary>
internal static class SaidText
{
    /// <summary>More is not read: a page or three are a message, what is longer is a document.</summary>
    public const int Longest = 16_000;

    private static readonly string[] TextMembers = ["text", "say", "choice", "value", "title"];

    /// <summary>Of a text too long its beginning, in whole words where it has any.</summary>
    public static string Of(UserSaid said)
    {
        var text = Whole(said);
        return text.Length > Longest ? text[..EndIn(text)] : text;
    }

    public static bool IsTooLong(UserSaid said) => Whole(said).Length > Longest;

    /// <summary>Without anything in the form of a citation ("[1]"): a person cannot cite, and it is no figure.</summary>
    public static string WithoutMarkers(string text)
    {
        for (var open = text.IndexOf('['); open >= 0; open = open < text.Length ? text.IndexOf('[', open) : -1)
        {
            var close = text.IndexOf(']', open);
            if (close < 0)
            {
                return text;
            }

            if (text[(open + 1)..close].All(char.IsAsciiDigit))
            {
                text = text[..open] + text[(close + 1)..];
            }
            else
            {
                open++;
            }
        }

        return text;
    }

    private static string Whole(UserSaid said) => said.Text is { } text && !string.IsNullOrWhiteSpace(text) ? text : OfValue(said.Value);

    private static int EndIn(string text) =>
        text.LastIndexOfAny([' ', '\n'], Longest - 1) is var end and > Longest / 2 ? end
        : char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1
        : Longest;

    private static string OfValue(JsonElement? value) => value switch
    {
        { ValueKind: JsonValueKind.String or JsonValueKind.Number } plain => Plain(plain),
        { ValueKind: JsonValueKind.Object } card => OfCard(card),
        _ => "",
    };

    /// <summary>One text member, or else every named value as a short sentence ("quantity 800").</summary>
    private static string OfCard(JsonElement card)
    {
        foreach (var name in TextMembers)
        {
            if (card.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.String)
            {
                return Plain(member);
            }
        }

        return string.Join(", ", card.EnumerateObject()
            .Where(member => member.Value.ValueKind is JsonValueKind.String or JsonValueKind.Number)
            .Select(member => member.Name + " " + Plain(member.Value)));
    }

    private static string Plain(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString() ?? "" : value.GetRawText();
}
