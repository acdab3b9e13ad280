using Bot.Storage;
using Microsoft.Extensions.Logging;

namespace Bot.Channels.Hosting;

/// <summary>
/// Whether the store works, as an operator wants to hear of it: one line when it stops, one line when it is back, however many calls
/// failed meanwhile.
/// </summary>
public sealed class StoreCondition(TimeProvider clock, ILogger<StoreCondition> logger)
{
    private readonly Lock _gate = new();
    private StoreUnavailableException? _trouble;
    private DateTimeOffset _since;
    private long _failures;

    /// <summary>Why it does not work; null while it does.</summary>
    public StoreUnavailableException? Trouble => Volatile.Read(ref _trouble);

    /// <summary>A call failed.</summary>
    public void Failed(StoreUnavailableException trouble)
    {
        lock (_gate)
        {
            _failures++;
            if (_trouble is null)
            {
                _since = clock.GetUtcNow();
                logger.StoreUnavailable(trouble.Message);
            }
            else if (_trouble.Trouble != trouble.Trouble)
            {
                logger.StoreStillUnavailable(trouble.Message);
            }

            Volatile.Write(ref _trouble, trouble);
        }
    }

    /// <summary>It was looked at and works.</summary>
    public void Works()
    {
        lock (_gate)
        {
            if (_trouble is not null)
            {
                logger.StoreIsBack((long)(clock.GetUtcNow() - _since).TotalSeconds, _failures);
                Volatile.Write(ref _trouble, null);
                _failures = 0;
            }
        }
    }
}
