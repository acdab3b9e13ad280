using Bot.Testing;

namespace Bot.Tests.Verbs;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("'--colour'", "--colour")]
    [InlineData("'--colour'", "ask", "x", "--colour")]
    [InlineData("'shout'", "shout")]
    [InlineData("needs a question", "ask")]
    [InlineData("'--frob'", "ask", "--frob")]
    [InlineData("needs a question", "ask", "")]
    [InlineData("not both", "ask", "x", "--batch")]
    [InlineData("'nowhere' does not exist", "ask", "x", "--knowledge", "nowhere")]
    [InlineData("'nowhere' does not exist", "serve", "--dialogs", "nowhere")]
    [InlineData("no GUID", "serve", "--Bot:AppId", "five")]
    [InlineData("only allowed on loopback", "serve", "--Bot:Auth", "Disabled", "--urls", "http://0.0.0.0:3978")]
    [InlineData("may not hold msteams", "serve", "--Bot:UnendorsedChannels", "webchat,msteams")]
    [InlineData("none of Sqlite, Postgres", "serve", "--Store:Kind", "Oracle")]
    public void Bad_usage_is_refused_in_one_sentence_with_exit_code_2(string sentence, params string[] arguments)
    {
        var run = BuiltProgram.Run("", arguments);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(sentence, run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Theory]
    [InlineData("serve")]
    [InlineData("chat")]
    [InlineData("ask")]
    [InlineData("read")]
    [InlineData("measure")]
    [InlineData("recommend")]
    [InlineData("search")]
    [InlineData("replay")]
    [InlineData("knowledge", "check")]
    [InlineData("knowledge", "claims")]
    [InlineData("knowledge", "evidence")]
    [InlineData("knowledge", "version")]
    public void Every_verb_helps_with_an_example(params string[] verb)
    {
        var run = BuiltProgram.Run("", [.. verb, "--help"]);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Example: bot " + verb[0], run.Output, StringComparison.Ordinal);
    }
}
