using System.Collections.Immutable;
using Bot.Knowledge.Documents;

namespace Bot.Terminal;

/// <summary>The sources of a text, as a terminal shows them.</summary>
internal static class Sources
{
    public static void Print(ImmutableArray<Citation> citations, TextWriter output)
    {
        foreach (var citation in citations)
        {
            output.WriteLine($"  [{citation.N}] “{citation.Quote}”");
            output.WriteLine($"      {citation.Document}, line {citation.Line} ({citation.Industry}, written for {citation.Audience})");
        }
    }
}
