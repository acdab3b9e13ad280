using Bot.Dialogs.Wording;

namespace Bot.Dialogs.Tests.Wording;

public sealed class PlainTests
{
    [Theory]
    [InlineData("wall mirrors", "wall mirrors")]
    [InlineData("[1] mirrors", "(1) mirrors")]
    [InlineData("**bold** _mirrors_", "bold mirrors")]
    [InlineData("<at>everyone</at> @all", "at everyone /at all")]
    [InlineData("https://evil.example", "https: evil.example")]
    [InlineData("a\nb\r\n\tc", "a b c")]
    [InlineData("a\u202Eb\u200Bc", "a b c")]
    public void A_persons_words_become_harmless(string said, string expected) => Assert.Equal(expected, Plain.Words(said));

    [Fact]
    public void Long_words_are_cut() => Assert.Equal(81, Plain.Words(new string('x', 500)).Length);
}
