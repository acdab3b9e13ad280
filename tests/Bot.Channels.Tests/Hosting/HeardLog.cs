using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Bot.Channels.Tests.Hosting;

/// <summary>Hears every line at every level, with its values and exceptions.</summary>
public sealed class HeardLog : ILoggerProvider
{
    private readonly ConcurrentQueue<(string Category, LogLevel Level, string Text)> _lines = new();

    public IReadOnlyCollection<(string Category, LogLevel Level, string Text)> Lines => _lines;

    /// <summary>Lines of our own rooms, without what frameworks tell.</summary>
    public IEnumerable<string> Ours => _lines.Where(line => line.Category.StartsWith("Bot.", StringComparison.Ordinal)).Select(line => line.Text);

    public ILogger CreateLogger(string categoryName) => new Ear(this, categoryName);

    public void Dispose()
    {
    }

    private sealed class Ear(HeardLog log, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            log._lines.Enqueue((category, LogLevel.Trace, $"scope {state}"));
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var values = state is IEnumerable<KeyValuePair<string, object?>> pairs ? string.Join(' ', pairs.Select(pair => $"{pair.Key}={pair.Value}")) : "";
            log._lines.Enqueue((category, logLevel, $"{formatter(state, exception)} {values} {exception}".Trim()));
        }
    }
}
