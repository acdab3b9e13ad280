namespace Bot.EndToEnd.Tests.Browsing;

/// <summary>A test in a real browser; skipped, with the reason, where there is none.</summary>
public sealed class ChromiumFactAttribute : FactAttribute
{
    public const string Path = "/usr/bin/chromium";

    public ChromiumFactAttribute() => Skip = Missing;

    internal static string? Missing =>
        !File.Exists(Path) ? $"needs Debian's Chromium at {Path}: apt-get install chromium"
        : !File.Exists(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(Bot.Testing.BuiltProgram.Path)!, "webchat", "webchat.js"))
            ? "needs Web Chat's bundle beside the program: build once with Node and npm"
            : null;
}

/// <inheritdoc cref="ChromiumFactAttribute"/>
public sealed class ChromiumTheoryAttribute : TheoryAttribute
{
    public ChromiumTheoryAttribute() => Skip = ChromiumFactAttribute.Missing;
}
