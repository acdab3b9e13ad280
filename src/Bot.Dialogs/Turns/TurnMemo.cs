using Bot.Knowledge.Answers;
using Bot.Language.Messages;
using Bot.Language.Profiles;
using Bot.Recommendations.Advice;

namespace Bot.Dialogs.Turns;

/// <summary>
/// What one turn has worked out so far: its steps ask for the same advice, reading or answer several times. Each is a pure function of
/// what it is asked with, so nothing depends on whether it was kept.
/// </summary>
internal sealed class TurnMemo(World world)
{
    private readonly Dictionary<Profile, Recommendation> _advice = [];
    private readonly Dictionary<(string Text, Slot? Pending), Reading> _readings = [];
    private readonly Dictionary<(string Question, Topic Topic, string? Audience), Answer> _answers = [];

    public Recommendation Advise(Profile profile)
    {
        if (!_advice.TryGetValue(profile, out var advice))
        {
            _advice[profile] = advice = Recommender.Recommend(profile, world.Knowledge, world.Weights);
        }

        return advice;
    }

    public Reading Read(string text, Slot? pending)
    {
        if (!_readings.TryGetValue((text, pending), out var reading))
        {
            _readings[(text, pending)] = reading = MessageReader.Read(text, world.Knowledge.Vocabulary, pending);
        }

        return reading;
    }

    public Answer Answer(string question, Topic topic, string? audience)
    {
        if (!_answers.TryGetValue((question, topic, audience), out var answer))
        {
            _answers[(question, topic, audience)] = answer = QuestionAnswerer.Answer(question, world.Knowledge, topic, audience);
        }

        return answer;
    }
}
