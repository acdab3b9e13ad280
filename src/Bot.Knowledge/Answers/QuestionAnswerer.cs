namespace Bot.Knowledge.Answers;

/// <summary>Questions → cited answers, or an honest "not in my documents".</summary>
public static class QuestionAnswerer
{
    /// <param name="topic">What was spoken of before, for follow-ups; <see cref="Topic.None"/> at the start.</param>
    /// <param name="audience">Who asks ("buyer", "supplier" or null): resolves whom a document's "you" means to them.</param>
    public static Answer Answer(string question, KnowledgeBase knowledge, Topic topic, string? audience = null) =>
        new(AnswerStatus.NotInDocuments, "", [], false, [], 0, topic, []);
}
