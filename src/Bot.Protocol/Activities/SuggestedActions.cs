using System.Collections.Immutable;
using System.Text.Json;

namespace Bot.Protocol.Activities;

/// <summary>Buttons under the last message; they vanish with the next one.</summary>
public sealed record SuggestedActions(ImmutableArray<CardAction> Actions);

/// <param name="Type"><c>imBack</c> types the value for the person; <c>openUrl</c> opens it.</param>
public sealed record CardAction(string Type, string Title, JsonElement Value)
{
    /// <summary>A button that says its words in the person's name.</summary>
    public static CardAction Say(string words) => new("imBack", words, JsonSerializer.SerializeToElement(words, ProtocolJson.Default.String));
}
