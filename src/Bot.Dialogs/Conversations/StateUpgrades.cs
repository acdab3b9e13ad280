using System.Collections.Immutable;
using System.Globalization;

namespace Bot.Dialogs.Conversations;

/// <summary>
/// How state of earlier builds becomes today's: one pure step from each format to the next, json to json. A step is never edited once
/// released; with a new one <see cref="ConversationJson.Format"/> is raised and a golden file of the format before is kept in the tests.
/// </summary>
internal static class StateUpgrades
{
    /// <summary>The first format there was.</summary>
    public const int First = 1;

    /// <summary>The step at index i leads from format i + 1 to i + 2.</summary>
    public static ImmutableArray<Func<string, string>> All { get; } = [From1To2.Upgrade];

    /// <summary>Throws <see cref="NewerFormatException"/> beyond the last step, and <see cref="FormatException"/> for no format at all.</summary>
    public static string Apply(string json, int format, ImmutableArray<Func<string, string>> steps)
    {
        var newest = First + steps.Length;
        if (format > newest)
        {
            throw new NewerFormatException(format, newest);
        }

        if (format < First)
        {
            throw new FormatException("A conversation without a format number cannot be read.");
        }

        return steps.Skip(format - First).Aggregate(json, (older, step) => step(older));
    }
}

/// <summary>State that a newer build wrote: this one must leave it alone.</summary>
public sealed class NewerFormatException(int format, int newest) : FormatException(string.Create(
    CultureInfo.InvariantCulture, $"A conversation of format {format} was written by a newer build: this one reads formats up to {newest}."));
