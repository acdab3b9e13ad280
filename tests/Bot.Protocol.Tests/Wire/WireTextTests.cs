using System.Text;
using System.Text.Json;
using Bot.Protocol.Wire;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Protocol.Tests.Wire;

public sealed class WireTextTests
{
    [Theory]
    [InlineData("""{"a":"x\u0000y"}""", """{"a":"xy"}""")]
    [InlineData("""{"a":"\ud800"}""", """{"a":"\ufffd"}""")]
    [InlineData("""{"a":"\uDC00x"}""", """{"a":"\ufffdx"}""")]
    [InlineData("""{"a":"\ud83d\ude00"}""", """{"a":"\ud83d\ude00"}""")]
    [InlineData("""{"a":"\ud83dA\ude00"}""", """{"a":"\ufffdA\ufffd"}""")]
    [InlineData("""{"a":"\\ud800"}""", """{"a":"\\ud800"}""")]
    [InlineData("""{"a":"\\\ud800"}""", """{"a":"\\\ufffd"}""")]
    public void Half_characters_and_zero_characters_are_mended(string body, string mended) =>
        Assert.Equal(mended, Encoding.UTF8.GetString(WireText.Mend(Encoding.UTF8.GetBytes(body)).Span));

    [Fact]
    public void Whatever_units_a_text_is_escaped_from_it_can_be_read()
    {
        var units = Gen.Choose(0, 0xFFFF).ListOf().ToArbitrary();
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(units, list =>
        {
            var escaped = string.Concat(list.Select(unit => $"\\u{unit:x4}"));
            var json = WireJson.ReadObject(Encoding.UTF8.GetBytes($$"""{"a":"{{escaped}}"}"""));
            var text = json!.Value.Text("a")!;
            return !text.Contains('\0') && Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) == text;
        }));
    }

    [Fact]
    public void Characters_outside_the_bmp_stay_what_they_were()
    {
        const string Text = "😀 mirrors 鏡";
        var body = JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, string> { ["a"] = Text });

        Assert.Equal(Text, WireJson.ReadObject(body)!.Value.Text("a"));
    }
}
