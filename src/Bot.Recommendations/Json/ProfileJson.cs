using System.Text.Json;
using Bot.Language.Json;
using Bot.Language.Profiles;

namespace Bot.Recommendations.Json;

/// <summary>Profiles within advice, in the form the language room owns.</summary>
public static class ProfileJson
{
    /// <summary>Throws <see cref="FormatException"/> with a plain sentence for an unknown slot or a value of another shape.</summary>
    public static Profile Read(JsonElement json)
    {
        var (profile, error) = Bot.Language.Json.ProfileJson.Read(json);
        return profile ?? throw new FormatException(error);
    }

    public static void Write(Utf8JsonWriter writer, Profile profile) => Bot.Language.Json.ProfileJson.Write(profile).WriteTo(writer);

    /// <summary>The value of one slot alone.</summary>
    internal static void WriteSlot(Utf8JsonWriter writer, Slot slot, Profile profile)
    {
        if (Bot.Language.Json.ProfileJson.Write(profile)[JsonNames.Of(slot)] is { } value)
        {
            value.WriteTo(writer);
        }
        else
        {
            writer.WriteNullValue();
        }
    }
}
