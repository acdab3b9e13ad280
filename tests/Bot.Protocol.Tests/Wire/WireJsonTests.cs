using System.Text;
using Bot.Protocol.Wire;

namespace Bot.Protocol.Tests.Wire;

public sealed class WireJsonTests
{
    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("{\"a\":1,}")]
    [InlineData("{\"a\":1}//comment")]
    [InlineData("{\"a\":1}{\"a\":1}")]
    [InlineData("{\"a\":1,\"a\":2}")]
    [InlineData("{\"nested\":{\"a\":1,\"a\":2}}")]
    [InlineData("{\"a\":NaN}")]
    public void What_is_not_exactly_one_clean_object_is_refused(string body) => Assert.Null(WireJson.ReadObject(Encoding.UTF8.GetBytes(body)));

    [Fact]
    public void Bytes_that_are_not_UTF8_are_refused() => Assert.Null(WireJson.ReadObject(new byte[] { (byte)'{', 0xC3, 0x28, (byte)'}' }));

    [Theory]
    [InlineData(32, true)]
    [InlineData(33, false)]
    [InlineData(100_000, false)]
    public void Depth_ends_at_thirty_two(int depth, bool isTaken)
    {
        var body = string.Concat(Enumerable.Repeat("{\"a\":", depth - 1)) + "{}" + new string('}', depth - 1);

        Assert.Equal(isTaken, WireJson.ReadObject(Encoding.UTF8.GetBytes(body)) is not null);
    }

    [Fact]
    public void A_member_is_found_in_any_case_and_in_its_own_case_first()
    {
        var json = WireJson.ReadObject("""{"TEXT":"loud","text":"soft"}"""u8.ToArray())!.Value;

        Assert.Equal("soft", json.Text("text"));
        Assert.Equal("loud", json.Text("TEXT"));
        Assert.Null(json.Text("other"));
    }

    [Fact]
    public void Null_and_absent_lists_are_alike()
    {
        var json = WireJson.ReadObject("""{"entities":null}"""u8.ToArray())!.Value;

        Assert.Empty(json.Items("entities"));
        Assert.Empty(json.Items("attachments"));
    }
}
