using System.Collections.Immutable;
using Bot.Knowledge.Claims;

namespace Bot.Recommendations.Scoring;

/// <summary>The three scores in thousandths, and who is excluded (a bit per model).</summary>
internal readonly record struct Outcome(int Oem, int Odm, int Cm, int Excludes)
{
    /// <summary>In ordinal order of their names: ties go to the earlier.</summary>
    public static ImmutableArray<Model> ByName { get; } = [.. Enum.GetValues<Model>().OrderBy(model => model.ToString(), StringComparer.Ordinal)];

    public Model Leader
    {
        get
        {
            var best = ByName[0];
            foreach (var model in ByName)
            {
                if (Beats(model, best))
                {
                    best = model;
                }
            }

            return best;
        }
    }

    public int ScoreOf(Model model) => model switch
    {
        Model.OEM => Oem,
        Model.ODM => Odm,
        Model.CM => Cm,
        _ => throw new ArgumentOutOfRangeException(nameof(model)),
    };

    public bool IsExcluded(Model model) => (Excludes & (1 << (int)model)) != 0;

    /// <summary>Strictly ahead: not excluded before excluded, then by score.</summary>
    public bool Beats(Model one, Model other) =>
        IsExcluded(one) != IsExcluded(other) ? IsExcluded(other) : ScoreOf(one) > ScoreOf(other);

    public ImmutableArray<Model> Ranking()
    {
        var outcome = this;
        return
        [
            .. ByName.OrderBy(outcome.IsExcluded).ThenByDescending(outcome.ScoreOf),
        ];
    }
}
