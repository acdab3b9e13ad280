using System.Text.Json;

namespace Bot.Dialogs.Tests.Persons;

/// <summary>Something the person says when a slot is asked (again) or at a turn, instead of an answer.</summary>
internal sealed record PersonEvent(string On, string Say, string[] MustContain);

/// <summary>A person as the samples describe one: an opening, an answer per slot, events, and what the advice should be.</summary>
internal sealed record SimulatedPerson(
    string Id, string Opening, IReadOnlyDictionary<string, string> Says, PersonEvent[] Events, string[] Expected, string[] Unacceptable)
{
    /// <summary>Ids begin with the set's name, since every set counts from one.</summary>
    public static IEnumerable<SimulatedPerson> Read(string path) =>
        File.ReadLines(path).Where(line => line.Length > 0).Select(line =>
        {
            using var document = JsonDocument.Parse(line);
            var person = Of(document.RootElement);
            return person with { Id = Path.GetFileNameWithoutExtension(path).Replace("dialogues", "", StringComparison.Ordinal).Trim('.') + "-" + person.Id };
        });

    private static SimulatedPerson Of(JsonElement json) => new(
        json.GetProperty("id").GetString()!,
        json.GetProperty("opening").GetString()!,
        json.GetProperty("says").EnumerateObject().ToDictionary(member => member.Name, member => member.Value.GetString()!, StringComparer.Ordinal),
        [.. json.GetProperty("events").EnumerateArray().Select(e => new PersonEvent(
            e.GetProperty("on").GetString()!, e.GetProperty("say").GetString()!, e.TryGetProperty("mustContain", out var must) ? Texts(must) : []))],
        Texts(json.GetProperty("expected")),
        Texts(json.GetProperty("unacceptable")));

    private static string[] Texts(JsonElement list) => [.. list.EnumerateArray().Select(item => item.GetString()!)];
}
