using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Dialogs.Replies;
using Bot.Knowledge.Answers;
using Bot.Knowledge.Claims;
using Bot.Language.Profiles;
using Bot.Recommendations.Advice;

namespace Bot.Dialogs.Conversations;

internal sealed record StoredConversation(int Format, Conversation Conversation);

internal sealed class CamelCase<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
    where T : struct, Enum;

internal sealed class KebabCase<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false)
    where T : struct, Enum;

/// <summary>Written as declared: OEM.</summary>
internal sealed class AsDeclared<T>() : JsonStringEnumConverter<T>(null, allowIntegerValues: false)
    where T : struct, Enum;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    IgnoreReadOnlyProperties = true,
    AllowDuplicateProperties = false,
    Converters =
    [
        typeof(CamelCase<SaidKind>), typeof(CamelCase<ReplyKind>), typeof(CamelCase<Slot>), typeof(CamelCase<Confirmation>),
        typeof(CamelCase<AdviceStatus>), typeof(CamelCase<Strength>), typeof(CamelCase<Certainty>), typeof(AsDeclared<Model>),
        typeof(KebabCase<DesignOwner>), typeof(KebabCase<IpSensitivity>), typeof(KebabCase<Customization>), typeof(KebabCase<Scope>),
        typeof(KebabCase<Stage>), typeof(KebabCase<Priorities>), typeof(CamelCase<Bound>),
    ])]
[JsonSerializable(typeof(StoredConversation))]
[JsonSerializable(typeof(Reply))]
[JsonSerializable(typeof(UserSaid))]
internal sealed partial class StoredJson : JsonSerializerContext;
