using Bot.Dialogs.Wording;
using Bot.Language.Messages;
using Bot.Language.Profiles;
using Bot.Language.Vocabularies;

namespace Bot.Dialogs.Turns;

/// <summary>What a message tells beside what it asks: "quantity is 300, what's the MOQ for OEM?", "how long does OEM take and I have 6 weeks".</summary>
internal static class Stated
{
    private static readonly char[] Ends = [',', ';', '.', '!', '?', '\n'];

    public static Profile Of(Exchange exchange, Message message)
    {
        var words = exchange.World.Dialogs.Words;
        var told = Clauses(message.Text).SelectMany(clause => Joints.Cut(clause.Text, words).Select(part => (Text: part.Trim(), clause.Asks)))
            .Where(part => part.Text.Length > 0 && !part.Asks && !Joints.Begins(part.Text, words) && !HoldsCondition(part.Text, words) && !NamesModel(exchange, part.Text)).Select(part => part.Text).ToArray();
        if (told.Length == 0)
        {
            return Profile.Empty;
        }

        var read = exchange.Read(string.Join(", ", told), message.Pending);
        return read.Does(MoveKind.Question) ? Profile.Empty : Known(exchange, read.Slots);
    }

    /// <summary>A product in a clause beside a question may be anything: only what was asked for or has an industry counts.</summary>
    private static Profile Known(Exchange exchange, Profile read) =>
        exchange.Now.Profile.Product is not null || read.Industry is null or "other" ? read.Without(Slot.Product).Without(Slot.Industry) : read;

    private static IEnumerable<(string Text, bool Asks)> Clauses(string text)
    {
        var at = 0;
        while (at < text.Length)
        {
            var end = text.IndexOfAny(Ends, at);
            while (end > 0 && end + 1 < text.Length && char.IsAsciiDigit(text[end - 1]) && char.IsAsciiDigit(text[end + 1]))
            {
                end = text.IndexOfAny(Ends, end + 1);
            }

            end = end < 0 ? text.Length : end;
            yield return (text[at..end], end < text.Length && text[end] == '?');
            at = end + 1;
        }
    }

    /// <summary>"With ODM the design is mine, isn't it?" tells of the model.</summary>
    public static bool NamesModel(Exchange exchange, string text) =>
        VocabularyMatcher.Match(text, exchange.World.Knowledge.Vocabulary).Any(match => match.Concept.Kind == ConceptKind.Model);

    private static bool HoldsCondition(string text, WordLists words) => Folding.Fold(text).Split(' ').Any(word => words.Has(WordList.Conditions, word));
}
