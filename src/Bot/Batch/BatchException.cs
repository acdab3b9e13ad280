namespace Bot.Batch;

/// <summary>What is wrong with one batch line: becomes <c>{"id":…,"error":"…"}</c> and the run goes on.</summary>
internal sealed class BatchException(string message) : Exception(message);
