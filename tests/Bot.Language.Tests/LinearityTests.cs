using Bot.Language.Measures;
using Bot.Language.Messages;
using Bot.Language.Tests.Messages;

namespace Bot.Language.Tests;

/// <summary>Twice the text costs about twice the memory, whatever is repeated; memory is counted, time is not.</summary>
public sealed class LinearityTests
{
    private const int Small = 16 * 1024;

    public static TheoryData<string> Repeated =>
    [
        "We need 500 oak mirrors with our logo, budget $5k, in 8 weeks. ", "not ", "500 ", "1,000-2,000 usd or ", "maybe 1000, ", "our own design ", "1) ", "](", "<b>", "**",
        "a@b.c ", "twenty ", "a year and ", "2 years, ", "half of a ", "usd 5, ", "(", "what is ", "up to ", "no toys, ", "\u200bx", "300 white, 200 black, ", "<", "h30m", "1h30m ",
    ];

    [Theory]
    [MemberData(nameof(Repeated))]
    public void Reading_twice_the_text_takes_about_twice_the_memory(string words)
    {
        var (once, twice) = (Repeat(words, Small), Repeat(words, 2 * Small));
        Read(once); // tables and lists that are made once

        var (small, large) = (Allocated(() => Read(once)), Allocated(() => Read(twice)));
        Assert.True(large <= 2.5 * small, $"{small} bytes for 16 KB, {large} for 32 KB");
    }

    [Fact]
    public void The_measurement_sees_what_is_not_linear()
    {
        static void Square(string text)
        {
            for (var i = 0; i < text.Length; i += 256)
            {
                _ = text[i..];
            }
        }

        Assert.True(Allocated(() => Square(new string('a', 2 * Small))) > 2.5 * Allocated(() => Square(new string('a', Small))));
    }

    private static void Read(string text)
    {
        _ = MessageReader.Read(text, GoldSet.Vocabulary);
        _ = MeasureReader.Read(text);
    }

    private static string Repeat(string words, int length) => string.Concat(Enumerable.Repeat(words, (length / words.Length) + 1))[..length];

    private static long Allocated(Action read)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        read();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
