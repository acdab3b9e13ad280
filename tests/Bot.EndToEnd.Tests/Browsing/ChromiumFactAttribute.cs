namespace Bot.EndToEnd.Tests.Browsing;

/// <summary>A test in a real browser; skipped, with the reason, where there is none.</summary>
public sealed class ChromiumFactAttribute : FactAttribute
{
    public const string Path = "/usr/bin/chromium";

    public ChromiumFactAttribute()
    {
        if (!File.Exists(Path))
        {
            Skip = $"needs Debian's Chromium at {Path}: apt-get install chromium";
        }
        else if (!File.Exists(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(Bot.Testing.BuiltProgram.Path)!, "webchat", "webchat.js")))
        {
            Skip = "needs Web Chat's bundle beside the program: build once with Node and npm";
        }
    }
}
