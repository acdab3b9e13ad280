using System.Net.Http.Json;
using System.Reflection;
using System.Text.Json;
using Bot.Channels.Api;
using Bot.Channels.Tests.Hosting;

namespace Bot.Channels.Tests.Api;

/// <summary>What is described is what is answered: member for member, in both directions.</summary>
public sealed class BodiesTests(RunningBotFixture running) : IClassFixture<RunningBotFixture>
{
    private static readonly NullabilityInfoContext Nullability = new();

    [Theory]
    [InlineData("what is the typical MOQ for OEM?")]
    [InlineData("who owns the design under ODM?")]
    [InlineData("what about import duty?")]
    public async Task An_answer_is_as_described(string question) =>
        Assert.Null(Difference(await running.Bot.Http.GetFromJsonAsync<JsonElement>("/api/ask?q=" + Uri.EscapeDataString(question)), typeof(AnswerBody)));

    [Fact]
    public async Task Hits_are_as_described() =>
        Assert.Null(Difference(await running.Bot.Http.GetFromJsonAsync<JsonElement>("/api/search?q=lead+time"), typeof(HitsBody)));

    [Theory]
    [InlineData("""{"id":"a","profile":{"quantity":{"min":800,"max":800,"unit":"units"},"timeline":{"maxDays":70},"designOwner":"none-yet"}}""")]
    [InlineData("""{"quantity":{"min":100,"max":100,"unit":"units"},"timeline":{"maxDays":28},"budget":{"max":2000,"currency":"USD"},"designOwner":"buyer","ipSensitivity":"high"}""")]
    [InlineData("""{"quantity":{"min":300,"max":300,"unit":"units"},"budget":{"max":8000,"currency":"USD"},"designOwner":"buyer","priority":["ip","speed"]}""")]
    [InlineData("{}")]
    public async Task Advice_is_as_described(string profile) => Assert.Null(Difference(await PostAsync("/api/recommend", profile), typeof(AdviceBody)));

    [Theory]
    [InlineData("""{"text":"We are a factory making mirrors, we have our own designs and a small MOQ of 100; we call it OEM"}""")]
    [InlineData("""{"id":"x","text":"we sell things"}""")]
    public async Task A_position_is_as_described(string body) => Assert.Null(Difference(await PostAsync("/api/position", body), typeof(PositioningBody)));

    [Fact]
    public async Task A_refusal_is_as_described()
    {
        using var refused = await running.Bot.SendAsync(HttpMethod.Post, "/api/position", null, new { });

        Assert.Null(Difference(await refused.Content.ReadFromJsonAsync<JsonElement>(), typeof(ErrorBody)));
    }

    private static string? Difference(JsonElement json, Type type)
    {
        if (json.ValueKind == JsonValueKind.Array)
        {
            return json.EnumerateArray().Select(item => Difference(item, type.GetElementType()!)).FirstOrDefault(difference => difference is not null);
        }

        if (json.ValueKind != JsonValueKind.Object || type.Namespace != typeof(AnswerBody).Namespace)
        {
            return null;
        }

        var parameters = type.GetConstructors()[0].GetParameters();
        var described = parameters.ToDictionary(parameter => JsonNamingPolicy.CamelCase.ConvertName(parameter.Name!), StringComparer.Ordinal);
        var written = json.EnumerateObject().Select(member => member.Name).ToHashSet(StringComparer.Ordinal);
        return written.Where(name => !described.ContainsKey(name)).Select(name => $"{type.Name}: {name} is not described").FirstOrDefault()
            ?? described.Where(member => !member.Value.HasDefaultValue && !written.Contains(member.Key)).Select(member => $"{type.Name}: {member.Key} is not written").FirstOrDefault()
            ?? json.EnumerateObject().Select(member => Difference(member.Value, described[member.Name])).FirstOrDefault(difference => difference is not null);
    }

    private static string? Difference(JsonElement json, ParameterInfo described)
    {
        var type = Nullable.GetUnderlyingType(described.ParameterType) ?? described.ParameterType;
        var fits = json.ValueKind switch
        {
            JsonValueKind.Null => Nullability.Create(described).ReadState == NullabilityState.Nullable,
            JsonValueKind.Array => type.IsArray || type == typeof(object),
            JsonValueKind.Number => type == typeof(int) || type == typeof(decimal) || type == typeof(double),
            JsonValueKind.True or JsonValueKind.False => type == typeof(bool),
            JsonValueKind.String => type == typeof(string) || type == typeof(object),
            _ => type.IsClass && type != typeof(string),
        };
        return fits ? Difference(json, type) : $"{described.Member.DeclaringType!.Name}: {described.Name} is {json.ValueKind}";
    }

    private async Task<JsonElement> PostAsync(string path, string body)
    {
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        using var response = await running.Bot.Http.PostAsync(path, content);
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }
}
