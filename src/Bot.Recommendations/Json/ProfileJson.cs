using System.Text.Json;
using Bot.Language.Profiles;

namespace Bot.Recommendations.Json;

/// <summary>A profile as <c>{"quantity":{"min":500,"max":500,"unit":"units"},"designOwner":"none-yet"}</c>; null and absent mean unknown.</summary>
public static class ProfileJson
{
    /// <summary>Throws <see cref="FormatException"/> with a plain sentence for an unknown slot or a value of another shape.</summary>
    public static Profile Read(JsonElement json)
    {
        if (json.ValueKind is not JsonValueKind.Object)
        {
            throw new FormatException("a profile must be an object of slots");
        }

        var profile = Profile.Empty;
        foreach (var member in json.EnumerateObject())
        {
            var slot = SlotNames.Find(member.Name) ?? throw new FormatException($"there is no slot '{member.Name}'");
            if (member.Value.ValueKind is not JsonValueKind.Null)
            {
                profile = profile.Take(slot, SlotValueJson.Read(slot, member.Value));
            }
        }

        return profile;
    }

    public static void Write(Utf8JsonWriter writer, Profile profile)
    {
        writer.WriteStartObject();
        foreach (var slot in Enum.GetValues<Slot>().Where(profile.Has))
        {
            writer.WritePropertyName(SlotNames.Of(slot));
            SlotValueJson.Write(writer, slot, profile);
        }

        writer.WriteEndObject();
    }
}
