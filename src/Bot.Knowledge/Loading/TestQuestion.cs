using System.Collections.Immutable;
using Bot.Knowledge.Answers;
using Bot.Knowledge.Definitions;

namespace Bot.Knowledge.Loading;

/// <summary>A question of <c>questions.yaml</c>, with what its answer must show.</summary>
/// <param name="Shows">Each must stand in the answer or its quotes; <c>a/b</c>: one of them.</param>
/// <param name="Refused">The documents do not answer it.</param>
public sealed record TestQuestion(string Ask, ImmutableArray<string> Shows, bool Refused)
{
    /// <summary>What the answer lacks, in words; empty when it is as expected.</summary>
    public ImmutableArray<string> Misses(Answer answer)
    {
        if (Refused)
        {
            return answer.Status == AnswerStatus.Answered ? ["is answered though the documents do not say it"] : [];
        }

        if (answer.Status != AnswerStatus.Answered)
        {
            return ["is refused"];
        }

        var shown = string.Join('\n', answer.Citations.Select(c => c.Quote).Prepend(answer.Text));
        return [.. Shows.Where(s => !s.Split('/').Any(one => shown.Contains(one, StringComparison.Ordinal))).Select(s => $"does not show \"{s}\"")];
    }

    public static ImmutableArray<TestQuestion> Read(SourceFile file, ICollection<Problem> problems)
    {
        if (YamlFile.Read(file, problems) is not { } root)
        {
            return [];
        }

        root.AllowOnly("questions");
        return [.. root.Maps("questions").Select(ReadOne)];
    }

    private static TestQuestion ReadOne(YamlMap map)
    {
        map.AllowOnly("ask", "shows", "refused");
        var refused = map.OptionalText("refused");
        if (refused is not (null or "true" or "false"))
        {
            map.ReportAt("refused", "'refused' must be true or false");
        }

        var question = new TestQuestion(map.Text("ask"), map.Texts("shows"), refused == "true");
        if (question.Refused == !question.Shows.IsEmpty)
        {
            map.Report("a question says either what its answer 'shows' or that it is 'refused: true'");
        }

        return question;
    }
}
