using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Bot.Language.Profiles;

namespace Bot.Dialogs.Conversations;

/// <summary>
/// How stored JSON is kept short. What is not known of a buyer is not written: a state holds many profiles, and most of each is unknown.
/// Quotation marks stay as they are: what is stored never stands in a page as it is.
/// </summary>
internal static class StoredOptions
{
    private static readonly JsonSerializerOptions All = new(StoredJson.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = StoredJson.Default.WithAddedModifier(LeaveOutUnknown),
    };

    public static JsonTypeInfo<T> TypeOf<T>() => (JsonTypeInfo<T>)All.GetTypeInfo(typeof(T));

    private static void LeaveOutUnknown(JsonTypeInfo type)
    {
        if (type.Type == typeof(Profile))
        {
            foreach (var property in type.Properties.Where(property => property.AssociatedParameter is not null))
            {
                property.ShouldSerialize = (_, value) => value is not (null or Priorities.None);
            }
        }
    }
}
