using System.Text.Json.Nodes;

namespace Bot.Batch;

/// <summary>JSON lines in, one JSON line out for each, in order, and nothing else.</summary>
internal static class BatchRun
{
    /// <param name="answer">The body for one line, without its id; may throw <see cref="BatchException"/>.</param>
    /// <param name="keys">The keys a line may have besides <c>id</c>.</param>
    public static int Run(TextReader input, TextWriter output, Func<BatchLine, JsonObject> answer, params string[] keys)
    {
        while (input.ReadLine() is { } line)
        {
            output.WriteLine(JsonText.Of(Answer(line, answer, keys)));
            output.Flush();
        }

        return ExitCode.Fine;
    }

    private static JsonObject Answer(string line, Func<BatchLine, JsonObject> answer, string[] keys)
    {
        JsonNode? id = null;
        try
        {
            var parsed = BatchLine.Parse(line);
            id = parsed.Id;
            parsed.AllowOnly(keys);
            var body = answer(parsed);
            body.Remove("id");
            body.Insert(0, "id", id);
            return body;
        }
        catch (BatchException exception)
        {
            return new JsonObject { ["id"] = id?.DeepClone(), ["error"] = exception.Message };
        }
    }
}
