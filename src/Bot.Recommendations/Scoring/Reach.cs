using Bot.Knowledge.Claims;

namespace Bot.Recommendations.Scoring;

/// <summary>How far the answers to one slot can move the scores, worked out once for a card.</summary>
internal sealed class Reach
{
    private readonly int _excludes;
    private readonly (int Least, int Most)[] _effects;
    private readonly (int Lowest, int Highest)[,] _leads;

    /// <param name="options">The slot's answers, each with what it adds.</param>
    public Reach(Outcome[] options)
    {
        var models = Outcome.ByName.Length;
        _effects = new (int, int)[models];
        _leads = new (int, int)[models, models];
        foreach (var option in options)
        {
            _excludes |= option.Excludes;
        }

        foreach (var model in Outcome.ByName)
        {
            _effects[(int)model] = EffectsOn(model, options);
            foreach (var rival in Outcome.ByName)
            {
                _leads[(int)model, (int)rival] = LeadsOf(rival, model, options);
            }
        }
    }

    public bool CanExclude(Model model) => (_excludes & (1 << (int)model)) != 0;

    /// <summary>The least and the most an answer adds to the model's score; an answer may be missing, which adds nothing.</summary>
    public (int Least, int Most) EffectsOn(Model model) => _effects[(int)model];

    /// <summary>How much less, and more, an answer can give the rival than the leader; the most only where it does not exclude the rival.</summary>
    public (int Lowest, int Highest) LeadOf(Model rival, Model leader) => _leads[(int)leader, (int)rival];

    private static (int Least, int Most) EffectsOn(Model model, Outcome[] options)
    {
        var (least, most) = (0, 0);
        foreach (var option in options)
        {
            var effect = option.ScoreOf(model);
            (least, most) = (Math.Min(least, effect), Math.Max(most, effect));
        }

        return (least, most);
    }

    private static (int Lowest, int Highest) LeadsOf(Model rival, Model leader, Outcome[] options)
    {
        int? lowest = null;
        int? highest = null;
        foreach (var option in options)
        {
            var lead = option.ScoreOf(rival) - option.ScoreOf(leader);
            lowest = Math.Min(lowest ?? lead, lead);
            highest = option.IsExcluded(rival) ? highest : Math.Max(highest ?? lead, lead);
        }

        return (lowest ?? 0, highest ?? 0);
    }
}
