namespace Bot.Dialogs.Definitions.Flows;

/// <summary>One step of a flow: data only; what it does is in <c>Turns/Steps</c>. <see cref="Line"/> is where the author wrote it.</summary>
public abstract record Step(string Id, int Line)
{
    /// <summary>A step at which the flow stays: nothing after it is ever reached.</summary>
    public virtual bool IsLast => false;
}
