using Bot.Language.Profiles;
using Bot.Language.Vocabularies;

namespace Bot.Language.Messages;

/// <summary>Reads what a person's message states and does.</summary>
public static class MessageReader
{
    /// <param name="pending">The slot a question waits for: gives a bare answer ("800") its meaning, and only then.</param>
    public static Reading Read(string text, Vocabulary vocabulary, Slot? pending = null) => Reading.Nothing;
}
