using Bot.Dialogs.Wording;

namespace Bot.Dialogs.Tests.Wording;

public sealed class TemplateTests
{
    [Fact]
    public void What_is_put_in_is_not_looked_at_again() =>
        Assert.Equal("a {b} c", Template.Fill("{x} c", ("x", "a {b}"), ("b", "no")));

    [Fact]
    public void Placeholders_are_found_in_order() => Assert.Equal(["b", "a"], Template.Placeholders("x {b} y {a} {").ToArray());

    [Theory]
    [InlineData("No, that is fine!", "no that is fine")]
    [InlineData("  I DON'T know…", "i dont know")]
    [InlineData("$5,000 to $15,000", "5 000 to 15 000")]
    public void Buttons_are_compared_without_case_and_punctuation(string text, string folded) => Assert.Equal(folded, Folding.Fold(text));
}
