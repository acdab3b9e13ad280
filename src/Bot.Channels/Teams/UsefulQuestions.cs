using System.Collections.Immutable;
using System.Text.Json;

namespace Bot.Channels.Teams;

/// <summary>What is offered before anything was typed into the search box.</summary>
internal static class UsefulQuestions
{
    public static ImmutableArray<string> All { get; } = Read();

    private static ImmutableArray<string> Read()
    {
        using var file = typeof(UsefulQuestions).Assembly.GetManifestResourceStream("Bot.Channels.Teams.useful-questions.json")!;
        using var json = JsonDocument.Parse(file);
        return [.. json.RootElement.EnumerateArray().Select(question => question.GetString()!)];
    }
}
