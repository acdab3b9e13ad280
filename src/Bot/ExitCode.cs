namespace Bot;

internal static class ExitCode
{
    public const int Fine = 0;

    /// <summary>The answer is negative: a check found problems, a replay differs.</summary>
    public const int Negative = 1;

    /// <summary>Bad usage or configuration.</summary>
    public const int BadUsage = 2;
}
