using Bot.Language.Analysis;

namespace Bot.Language.Tests.Analysis;

public sealed class TextAnalyzerTests
{
    [Theory]
    [InlineData("USD 15,000–50,000", "usd 15,000 - 50,000")]
    [InlineData("Don’t use my R&D!", "don't use my r & d !")]
    [InlineData("10k pcs, 12V", "10 k pcs , 12 v")]
    [InlineData("Café ＦＵＬＬ ﬁt ５００", "cafe full fit 500")]
    [InlineData("o.e.m. vs. ODM.yes", "oem . vs . odm . yes")]
    [InlineData("2½ m²", "2 ½ m2")]
    [InlineData("mir\u200bror mir\u00adror", "mirror mirror")]
    [InlineData("75'000 1.000,50", "75'000 1.000,50")]
    [InlineData("鏡子 OEM", "鏡 子 oem")]
    public void Text_becomes_plain_tokens(string text, string tokens) =>
        Assert.Equal(tokens, string.Join(' ', TextAnalyzer.Analyze(text).Select(token => token.Text)));

    [Theory]
    [InlineData("A  Café\u0301, 😀 ½ ﬁ\u200bx")]
    [InlineData("Straße №5 İstanbul")]
    public void Every_token_names_the_characters_it_came_from(string text)
    {
        var end = 0;
        foreach (var token in TextAnalyzer.Analyze(text))
        {
            Assert.True(token.Span.Start >= end && token.Span.Length > 0);
            Assert.Equal(token.Text, string.Concat(TextAnalyzer.Analyze(token.Span.Of(text)).Select(t => t.Text)));
            end = token.Span.End;
        }
    }

    [Theory]
    [InlineData("\ud800 a \udc00")]
    [InlineData("")]
    [InlineData("\u200b\u0301")]
    public void Broken_text_is_read_without_complaint(string text) =>
        Assert.All(TextAnalyzer.Analyze(text), token => Assert.True(token.Span.End <= text.Length));
}
