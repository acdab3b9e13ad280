using System.Diagnostics;
using System.Globalization;

namespace Bot.Chaos.Checking;

/// <summary>What a scenario found, against the ledger and the model.</summary>
internal sealed class Findings(string scenario)
{
    private const int MostTold = 6;

    private readonly List<(string Kind, TimeSpan After)> _recoveries = [];
    private readonly List<string> _examples = [];
    private readonly List<string> _notes = [];
    private readonly List<long> _healed = [];

    public string Scenario => scenario;

    /// <summary>Faults done: kills, cuts, restarts.</summary>
    public int Faults { get; set; }

    public int Sent { get; set; }

    public int Acknowledged { get; set; }

    public int Lost { get; set; }

    public int DoubleTurns { get; set; }

    public int Inversions { get; set; }

    /// <summary>Turns whose state or replies the model does not have, gaps in a log, versions that do not count the turns.</summary>
    public int Divergences { get; set; }

    public int Replies { get; set; }

    public int Undelivered { get; set; }

    public int DeliveryInversions { get; set; }

    public int Deliveries { get; set; }

    public int Duplicates { get; set; }

    /// <summary>Turns that were given up with an apology.</summary>
    public int Apologies { get; set; }

    /// <summary>Databases that <c>integrity_check</c> did not find whole.</summary>
    public int Unsound { get; set; }

    public int SoundChecks { get; set; }

    public IReadOnlyList<string> Examples => _examples;

    public TimeSpan LongestRecovery => _recoveries.Count == 0 ? TimeSpan.Zero : _recoveries.Max(one => one.After);

    /// <summary>What is not as it should be, in a few words.</summary>
    public string Worst => string.Join(", ", new (string Name, int Count)[]
    {
        ("lost", Lost), ("double turns", DoubleTurns), ("order inversions", Inversions), ("divergences from the model", Divergences),
        ("undelivered", Undelivered), ("delivery inversions", DeliveryInversions), ("unsound", Unsound),
    }.Where(one => one.Count > 0).Select(one => Say($"{one.Count} {one.Name}")));

    public bool IsClean =>
        (Lost, DoubleTurns, Inversions, Divergences, Undelivered, DeliveryInversions, Unsound) == (0, 0, 0, 0, 0, 0, 0) && Acknowledged > 0;

    /// <summary>How long a reply was under way after its message was acknowledged, or after the last fault healed meanwhile.</summary>
    public TimeSpan LongestDelivery { get; private set; }

    /// <summary>The rig took its hands off at that moment.</summary>
    public void Healed(long at) => _healed.Add(at);

    public void Note(string text) => _notes.Add(text);

    /// <param name="kind">What it recovered from.</param>
    public void Recovered(TimeSpan after, string kind) => _recoveries.Add((kind, after));

    public void Delivered(long acknowledged, long arrived)
    {
        var since = _healed.Where(at => at <= arrived).Append(acknowledged).Max();
        var wait = since < arrived ? Stopwatch.GetElapsedTime(since, arrived) : TimeSpan.Zero;
        LongestDelivery = wait > LongestDelivery ? wait : LongestDelivery;
    }

    public void Example(string text)
    {
        if (_examples.Count < 10)
        {
            _examples.Add(text);
        }
    }

    public IEnumerable<string> Lines()
    {
        yield return $"{scenario}";
        yield return Say($"  faults {Faults}, messages sent {Sent}, acknowledged {Acknowledged}, replies {Replies}, deliveries {Deliveries}");
        yield return "  " + string.Join(
            ", ", Zero("lost", Lost, Acknowledged), Zero("double turns", DoubleTurns, Sent), Zero("order inversions", Inversions, Acknowledged),
            Zero("divergences from the model", Divergences, Acknowledged));
        yield return "  " + string.Join(
            ", ", Zero("undelivered", Undelivered, Replies), Zero("delivery inversions", DeliveryInversions, Replies),
            Zero("unsound databases", Unsound, SoundChecks));
        var share = Deliveries == 0 ? 0 : 100.0 * Duplicates / Deliveries;
        yield return Say($"  reply duplicates {Duplicates} ({share:F2} %), apologies {Apologies}, recoveries {_recoveries.Count}, longest {LongestRecovery.TotalSeconds:F1} s, longest delivery {LongestDelivery.TotalSeconds:F1} s");
        if (_recoveries.Count > 0)
        {
            yield return "  slowest recoveries: " + string.Join(", ", _recoveries.OrderByDescending(one => one.After).Take(MostTold).Select(one => Say($"{one.After.TotalSeconds:F1} s {one.Kind}")));
        }

        foreach (var note in _notes)
        {
            yield return "  " + note;
        }

        foreach (var example in _examples)
        {
            yield return "  ! " + example;
        }
    }

    /// <summary>No failure in N trials: with 95 % confidence the true share is below 3/N.</summary>
    private static string Zero(string name, int count, int trials) => count == 0 && trials > 0
        ? Say($"{name} 0 of {trials} (< {300.0 / trials:G2} %)")
        : Say($"{name} {count} of {trials}");

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
