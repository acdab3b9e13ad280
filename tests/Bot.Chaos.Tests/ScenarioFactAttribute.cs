using Bot.Chaos.Scenarios;

namespace Bot.Chaos.Tests;

/// <summary>A scenario of the rig's list; skipped, with the reason, where this machine cannot do it.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ScenarioFactAttribute : FactAttribute
{
    public ScenarioFactAttribute(string scenario) =>
        Skip = LongForm.Trials.Single(trial => trial.Name == scenario).WhyNot;
}
