using System.Threading.Channels;
using Bot.Dialogs.Conversations;
using Bot.Storage;

namespace Bot.Channels.Running;

/// <summary>Somebody asked for a person.</summary>
/// <param name="State">As it stands after the turn that asked.</param>
public sealed record HandoffCall(ConversationKey Conversation, Conversation State);

/// <summary>Calls for a person, waiting to be posted; there is one only when the settings name an address.</summary>
public sealed class HandoffQueue
{
    private const int Most = 100;

    private readonly Channel<HandoffCall> _calls = Channel.CreateBounded<HandoffCall>(Most);

    internal ChannelReader<HandoffCall> Calls => _calls.Reader;

    /// <summary>False when too many wait already; never waits.</summary>
    public bool TryAdd(HandoffCall call) => _calls.Writer.TryWrite(call);
}
