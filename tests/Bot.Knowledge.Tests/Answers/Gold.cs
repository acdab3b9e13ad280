using System.Collections.Immutable;
using System.Text.Json;
using Bot.Knowledge.Answers;
using Bot.Testing;

namespace Bot.Knowledge.Tests.Answers;

/// <summary>A question of the gold sets.</summary>
internal sealed record GoldQuestion(
    string Id, string Text, bool Answerable, ImmutableArray<string> MustContain, ImmutableArray<ImmutableArray<string>> MustContainAny,
    ImmutableArray<string> MustNotClaim)
{
    /// <summary>What is wrong with the answer; empty when nothing is.</summary>
    public ImmutableArray<string> Wrongs(Answer answer)
    {
        var shown = string.Join('\n', answer.Citations.Select(c => c.Quote).Prepend(answer.Text));
        var claimed = MustNotClaim.Where(m => shown.Contains(m, StringComparison.Ordinal)).Select(m => $"claims {m}");
        if (!Answerable)
        {
            return [.. claimed, .. answer.Status == AnswerStatus.Answered ? ["is answered"] : Array.Empty<string>()];
        }

        var missing = MustContain.Where(m => !shown.Contains(m, StringComparison.Ordinal)).Select(m => $"lacks {m}");
        var none = MustContainAny.Where(g => !g.Any(m => shown.Contains(m, StringComparison.Ordinal))).Select(g => $"lacks one of {string.Join('/', g)}");
        return [.. claimed, .. missing, .. none];
    }
}

internal sealed record GoldTurn(GoldQuestion Question, ImmutableArray<string> Documents);

/// <summary>The gold sets beside the tests, in the form of the shared samples.</summary>
internal static class Gold
{
    public static ImmutableArray<GoldQuestion> Faq(string half) => [.. Lines($"faq.{half}.jsonl").Select(l => Question(l, l.GetProperty("answerable").GetBoolean()))];

    public static ImmutableArray<(string Id, ImmutableArray<GoldTurn> Turns)> FollowUps(string half) =>
    [
        .. Lines($"followups.{half}.jsonl").Select(l => (l.GetProperty("id").GetString()!, l.GetProperty("turns").EnumerateArray()
            .Select(t => new GoldTurn(Question(t, Texts(t, "docs").Length > 0), Texts(t, "docs"))).ToImmutableArray())),
    ];

    private static IEnumerable<JsonElement> Lines(string file)
    {
        var path = RepositoryFiles.Path("tests", "Bot.Knowledge.Tests", "Gold", file);
        return File.Exists(path) ? File.ReadLines(path).Select(l => JsonDocument.Parse(l).RootElement) : [];
    }

    private static GoldQuestion Question(JsonElement element, bool answerable) => new(
        element.TryGetProperty("id", out var id) ? id.GetString()! : "",
        element.GetProperty("text").GetString()!,
        answerable,
        Texts(element, "mustContain"),
        element.TryGetProperty("mustContainAny", out var any) && any.ValueKind == JsonValueKind.Array
            ? [.. any.EnumerateArray().Select(g => g.EnumerateArray().Select(t => t.GetString()!).ToImmutableArray())]
            : [],
        Texts(element, "mustNotClaim"));

    private static ImmutableArray<string> Texts(JsonElement element, string name) =>
        element.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray().Select(t => t.GetString()!)] : [];
}
