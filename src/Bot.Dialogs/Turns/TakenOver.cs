using Bot.Dialogs.Commands;
using Bot.Language.Messages;

namespace Bot.Dialogs.Turns;

/// <summary>"Ok, let's do that" after a what-if: what was tried becomes the answer.</summary>
internal static class TakenOver
{
    /// <summary>Null when nothing was tried, or an answer came after it.</summary>
    public static SetSlots? Find(Exchange exchange) =>
        exchange.Now.Tried is { } tried && exchange.Now.Known.Given.All(given => given.Turn <= tried.Turn)
            ? SetSlots.Of(tried.Facts) with { Replaces = true }
            : null;

    /// <summary>A bare yes agrees with what was said last only, and answers a question first.</summary>
    public static SetSlots? ByYes(Exchange exchange, Message message) =>
        message.Does(MoveKind.Yes) && message.Pending is null && exchange.Now.Tried?.Turn == exchange.Now.Turn - 1 ? Find(exchange) : null;
}
