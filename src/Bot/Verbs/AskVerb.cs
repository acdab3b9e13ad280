using System.Collections.Immutable;
using System.CommandLine;
using System.Text.Json.Nodes;
using Bot.Batch;
using Bot.Definitions;
using Bot.Knowledge;
using Bot.Knowledge.Answers;
using Bot.Knowledge.Json;
using Bot.Terminal;

namespace Bot.Verbs;

/// <summary><c>bot ask "…"</c>: one question → a cited answer, or an honest "not in my documents".</summary>
internal static class AskVerb
{
    public static Command Create() => TextVerb.Create(
        "ask", "One question → a cited answer. Example: bot ask \"what is the typical MOQ for OEM?\"", "question",
        (folders, _) => Open(WorldLoader.Require(folders).Knowledge));

    private static Answering Open(KnowledgeBase knowledge) => new(
        question => Json(AnswerJson.Of(Ask(question, knowledge), knowledge.Hash)),
        question => Print(Ask(question, knowledge)),
        line => Json(Answer(line, knowledge)),
        "text", "turns");

    private static Answer Ask(string question, KnowledgeBase knowledge) => QuestionAnswerer.Answer(question, knowledge, Topic.None);

    private static string Answer(BatchLine line, KnowledgeBase knowledge)
    {
        if (line.OptionalTexts("turns") is not { } turns)
        {
            return AnswerJson.Of(Ask(line.Text("text"), knowledge), knowledge.Hash);
        }

        if (line.OptionalText("text") is not null)
        {
            throw new BatchException("a line has 'text' or 'turns', not both");
        }

        var answers = ImmutableArray.CreateBuilder<Answer>();
        var topic = Topic.None;
        foreach (var turn in turns)
        {
            var answer = QuestionAnswerer.Answer(turn, knowledge, topic);
            answers.Add(answer);
            topic = answer.Topic;
        }

        return AnswerJson.Of(answers.ToImmutable(), knowledge.Hash);
    }

    private static JsonObject Json(string line) => JsonNode.Parse(line)!.AsObject();

    private static void Print(Answer answer)
    {
        Console.Out.WriteLine(answer.Text.Replace("**", "", StringComparison.Ordinal));
        if (answer.Table is { } table)
        {
            TextTable.Print(table, Console.Out);
        }

        Console.Out.WriteLine();
        Sources.Print(answer.Citations, Console.Out);
    }
}
