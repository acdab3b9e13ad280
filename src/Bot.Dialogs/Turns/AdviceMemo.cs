using Bot.Language.Profiles;
using Bot.Recommendations.Advice;

namespace Bot.Dialogs.Turns;

/// <summary>Keeps the advice on the profile asked for last, for the length of one turn: steps ask for the same one several times.</summary>
internal sealed class AdviceMemo(World world)
{
    private Profile? _profile;
    private Recommendation? _advice;

    public Recommendation Of(Profile profile)
    {
        if (_advice is null || _profile != profile)
        {
            (_profile, _advice) = (profile, Recommender.Recommend(profile, world.Knowledge, world.Weights));
        }

        return _advice;
    }
}
