using Bot.Knowledge.Claims;
using Bot.Language.Profiles;
using Bot.Recommendations.Advice;

namespace Bot.Dialogs.Conversations;

/// <summary>What was advised last and on what: the next advice says what changed.</summary>
/// <param name="Winner">The model that led; null when nothing did.</param>
/// <param name="BriefKey">Unguessable key of its printable page.</param>
public sealed record LastAdvice(AdviceStatus Status, Model? Winner, Profile Profile, string BriefKey);
