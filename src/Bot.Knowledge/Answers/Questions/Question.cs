using System.Collections.Immutable;
using Bot.Knowledge.Claims;
using Bot.Knowledge.Lexicons;
using Bot.Language.Analysis;
using Bot.Language.Measures;

namespace Bot.Knowledge.Answers.Questions;

/// <summary>What a question is like, as far as it changes the answer.</summary>
[Flags]
public enum Forms
{
    None = 0,
    /// <summary>"how much", "how many", "what is the lead time": wants a figure.</summary>
    Figure = 1,
    /// <summary>"is", "does", "can", "true?".</summary>
    YesNo = 2,
    /// <summary>"difference", "versus", "compare".</summary>
    Comparison = 4,
    /// <summary>"longest", "lowest", "which is cheaper".</summary>
    Superlative = 8,
    Why = 16,
    /// <summary>"what is OEM", "meaning".</summary>
    Definition = 32,
    /// <summary>"third stage", "what comes after production".</summary>
    Stage = 64,
    /// <summary>"stand for", "short for", "letters".</summary>
    Letters = 128,
    /// <summary>Begins like a follow-up or leans on what was said: "and for OEM?", "the other one", "it".</summary>
    Leaning = 256,
    /// <summary>"in general", "not only mirrors": leaves the industry spoken of.</summary>
    General = 512,
    /// <summary>"what's good about it?", "advantages".</summary>
    Benefit = 1024,
    /// <summary>"the catch", "downsides".</summary>
    Drawback = 2048,
    /// <summary>"Who says that?", "the exact words": doubts what was answered or wants it shown.</summary>
    Source = 4096,
    /// <summary>"Why do they disagree?", "which document is right?".</summary>
    Conflict = 8192,
}

/// <summary>A criterion asked for, and how clearly.</summary>
/// <param name="Named">By one of its names, not by a paraphrase.</param>
public sealed record Asked(string Criterion, double Weight, bool Named);

/// <summary>A question, read.</summary>
/// <param name="Words">Without symbols, misspellings mended.</param>
/// <param name="Criteria">Clearest first.</param>
/// <param name="Content">Its telling words: stems, synonyms brought together, names of models left out.</param>
/// <param name="Mended">A misspelling was mended.</param>
/// <param name="ByMaker">A supplier asks: "we" is the factory.</param>
/// <param name="Proper">The words without what is only told before the question.</param>
/// <param name="Foreign">What is to be counted or named and is nothing the documents speak of ("which glue"); null otherwise.</param>
/// <param name="Strange">Words that neither the vocabulary nor the documents nor everyday English know.</param>
public sealed record Question(
    string Text, ImmutableArray<Token> Words, ImmutableArray<Model> Models, ImmutableArray<Asked> Criteria, string? Industry,
    ImmutableArray<Measure> Measures, Forms Forms, ImmutableArray<string> Content, ImmutableArray<Token> Strange, UncoveredTopic? Uncovered,
    bool Mended, Token? Foreign, bool ByMaker, ImmutableArray<Token> Proper)
{
    public bool Is(Forms form) => (Forms & form) != Forms.None;
}
