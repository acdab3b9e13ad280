namespace Bot;

/// <summary>Something the person who started the program has to mend, in one plain sentence: printed as it is, exit code 2.</summary>
internal sealed class UsageException(string message) : Exception(message);
