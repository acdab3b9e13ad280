using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Bot.Language.Profiles;

namespace Bot.Dialogs.Conversations;

/// <summary>What the conversation is in the middle of; the top one hears the next message first.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "frame")]
[JsonDerivedType(typeof(FlowFrame), "flow")]
[JsonDerivedType(typeof(ConfirmFrame), "confirm")]
[JsonDerivedType(typeof(ClarifyFrame), "clarify")]
[JsonDerivedType(typeof(ChangeFrame), "change")]
[JsonDerivedType(typeof(ChooseFrame), "choose")]
public abstract record Frame
{
    private protected Frame()
    {
    }
}

/// <summary>A flow at one of its steps.</summary>
/// <param name="Asks">The slot whose question is on the table.</param>
/// <param name="Tries">How often that question was answered without being understood.</param>
/// <param name="Missed">What was said last without being understood.</param>
public sealed record FlowFrame(string Flow, string Step, Slot? Asks = null, int Tries = 0, string? Missed = null) : Frame;

public enum Confirmation { Forget }

/// <summary>Something that cannot be undone waits for a yes.</summary>
public sealed record ConfirmFrame(Confirmation What) : Frame;

/// <summary>Two fair readings of the same words: which was meant?</summary>
public sealed record ClarifyFrame(ImmutableArray<Profile> Readings, int Tries = 0) : Frame;

/// <summary>The person wants to change one answer; the old one holds until a new one is understood.</summary>
public sealed record ChangeFrame(Slot Slot, int Tries = 0) : Frame;

/// <summary>The person wants to change some answer: which one?</summary>
public sealed record ChooseFrame(int Tries = 0) : Frame;
