using System.Collections.Immutable;
using Bot.Dialogs.Conversations;

namespace Bot.Dialogs.Chats;

/// <summary>A conversation as a test: what a person says and what is expected back.</summary>
/// <param name="Path">For messages.</param>
/// <param name="Head">Lines before the first message, kept as they are.</param>
public sealed record ChatScript(string Path, ImmutableArray<string> Head, ImmutableArray<ChatTurn> Turns);

/// <summary>One thing the person does, and the replies expected to it.</summary>
/// <param name="Lines">As they stand in the file, comments and blank lines included.</param>
/// <param name="Delay">Time that passes before it.</param>
public sealed record ChatTurn(
    int Line, SaidKind Kind, string? Text, TimeSpan Delay, ImmutableArray<string> Lines, ImmutableArray<ExpectedReply> Replies);

/// <param name="Text">What the reply must be; <c>…</c> stands for any text.</param>
public sealed record ExpectedReply(int Line, string Text, ImmutableArray<string> Lines);
