using Bot.Language.Profiles;
using Bot.Recommendations.Evidence;

namespace Bot.Recommendations.Scoring;

/// <summary>What an answer raises on one model and criterion; for a range the seeds of both its ends, which else are the same.</summary>
internal readonly record struct RaisedSeed(Slot Slot, ReasonSeed Low, ReasonSeed High);
