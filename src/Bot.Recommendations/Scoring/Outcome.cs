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

    /// <summary>Best first; who does not beat another stays behind it as <see cref="ByName"/> has it.</summary>
    public ImmutableArray<Model> Ranking()
    {
        var (first, second, third) = (ByName[0], ByName[1], ByName[2]);
        if (Beats(second, first))
        {
            (first, second) = (second, first);
        }

        return !Beats(third, second) ? [first, second, third]
            : !Beats(third, first) ? [first, third, second]
            : [third, first, second];
    }

    /// <summary>One effect on one model.</summary>
    public static Outcome For(Model model, int effect) => model switch
    {
        Model.OEM => new Outcome(effect, 0, 0, 0),
        Model.ODM => new Outcome(0, effect, 0, 0),
        Model.CM => new Outcome(0, 0, effect, 0),
        _ => throw new ArgumentOutOfRangeException(nameof(model)),
    };

    /// <summary>Scores and exclusions of two sets of answers together.</summary>
    public static Outcome operator +(Outcome one, Outcome other) =>
        new(one.Oem + other.Oem, one.Odm + other.Odm, one.Cm + other.Cm, one.Excludes | other.Excludes);

    /// <summary>The scores half-way between two answers, with the exclusions of the higher.</summary>
    public static Outcome Between(Outcome low, Outcome high) =>
        new((low.Oem + high.Oem) >> 1, (low.Odm + high.Odm) >> 1, (low.Cm + high.Cm) >> 1, high.Excludes);
}
