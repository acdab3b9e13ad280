using System.CommandLine;

namespace Bot.Verbs;

/// <summary>A verb of the published interface that is still to come: says so by name, exit code 2.</summary>
internal static class NotYetVerb
{
    public static Command Create(string name, string description, string? fullName = null)
    {
        var command = new Command(name, description + " (not there yet)") { TreatUnmatchedTokensAsErrors = false };
        command.SetAction(int (_) => throw new UsageException($"'{fullName ?? name}' is not there yet"));
        return command;
    }
}
