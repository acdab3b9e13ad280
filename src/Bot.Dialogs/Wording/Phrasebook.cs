using System.Collections.Immutable;

namespace Bot.Dialogs.Wording;

/// <summary>Every text of <c>wording.yaml</c>; several under one id take turns, so that nothing sounds like an echo.</summary>
public sealed record Phrasebook(ImmutableSortedDictionary<string, ImmutableArray<string>> Texts)
{
    /// <param name="variant">Which of several wordings: any number, taken in rotation.</param>
    public string Say(TextKey key, int variant, params ReadOnlySpan<(string Name, string Value)> values)
    {
        var texts = Texts[key.Id];
        return Template.Fill(texts[variant % texts.Length], values);
    }

    public string Say(TextKey key, params ReadOnlySpan<(string Name, string Value)> values) => Say(key, 0, values);
}
