namespace Bot.Storage;

/// <summary>The store cannot be used as configured (library missing, folder not writable, newer format); the message is one sentence.</summary>
public sealed class StoreSetupException : Exception
{
    public StoreSetupException()
    {
    }

    public StoreSetupException(string message)
        : base(message)
    {
    }

    public StoreSetupException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
