using System.Collections.Immutable;
using Bot.Storage;

namespace Bot.Channels.DirectLine;

/// <summary>
/// Entries a socket was told of since it last sent, so that it need not read them back. They only ever spare a look into the log: a gap
/// before them, too many of them or any doubt sends the reader there.
/// </summary>
internal sealed class ToldEntries
{
    /// <summary>A client that reads slowly is no reason to keep its entries in memory.</summary>
    private const int Most = 16;

    /// <summary>In all of them.</summary>
    private const int MostCharacters = 128 * 1024;

    private readonly Lock _lock = new();
    private ImmutableArray<LogEntry> _told = [];
    private bool _mustLook = true;

    /// <param name="entries">None: something is new, and only the log knows what.</param>
    public void Add(ImmutableArray<LogEntry> entries)
    {
        lock (_lock)
        {
            _told = _told.AddRange(entries);
            _mustLook |= entries.IsEmpty || _told.Length > Most || _told.Sum(entry => entry.Json.Length) > MostCharacters;
            _told = _mustLook ? [] : _told;
        }
    }

    /// <summary>
    /// What follows a sequence without a gap; null: look into the log, also where an entry is told that should long be there (the log has
    /// begun anew). Either way nothing told before counts any more.
    /// </summary>
    public ImmutableArray<LogEntry>? TakeAfter(long sequence)
    {
        ImmutableArray<LogEntry> news;
        lock (_lock)
        {
            news = _mustLook ? [] : _told;
            (_told, _mustLook) = ([], false);
        }

        news = news.Sort((one, other) => one.Sequence.CompareTo(other.Sequence));
        return !news.IsEmpty && news.Index().All(one => one.Item.Sequence == sequence + 1 + one.Index) ? news : null;
    }
}
