namespace Bot.Channels.Tests.Security;

/// <summary>No path leads out of what is meant to be served: the bytes of each as they are, against the running host.</summary>
public sealed class TraversalTests(AttackedBot attacked) : IClassFixture<AttackedBot>
{
    private static readonly string[] Steps =
    [
        "../", "..\\", "%2e%2e/", "%2e%2e%2f", "..%2f", "..%5c", "%2e%2e%5c", "%252e%252e%252f", "..%252f", "%c0%ae%c0%ae/", "%c0%ae%c0%ae%c0%af", "..%c0%af", "..%ef%bc%8f", "....//", "....\\\\", ".%00./", "..;/",
        "%uff0e%uff0e/", "..%u2215", "/./../",
    ];

    private static readonly string[] Targets = ["etc/passwd", "canary.txt", "directline.key", "bot.deps.json", "appsettings.json"];

    private static readonly string[] Whole =
    [
        "/etc/passwd", "%2fetc%2fpasswd", "//etc/passwd", "file:///etc/passwd", "file:%2f%2f%2fetc%2fpasswd", "\\\\server\\share", "%5c%5cserver%5cshare", "C:\\windows\\win.ini", "C:%5cwindows%5cwin.ini", "canary.txt",
        "canary.txt%00", "canary.txt%00.css", "directline.key", "page.css%00", "page.css/../canary.txt", "page.css%2f..%2fcanary.txt", "~/canary.txt", "%7e/canary.txt", "/proc/self/environ", "..", ".", "%2e", "%2e%2e",
        "con", "nul", "page.css::$DATA", "page.css.", "page.css%20", "PAGE.CSS", "%70age.css/..", "?../canary.txt", "#../canary.txt", "*", "%2a",
    ];

    public static TheoryData<string> Paths() =>
    [
        .. Targets.SelectMany(target => Steps.Select(step => string.Concat(Enumerable.Repeat(step, 6)) + target)).Concat(Whole)
            .SelectMany(path => new[] { "/documents/" + path, "/assets/" + path }),
        .. Whole.Select(path => "/brief/" + path), .. Whole.Select(path => "/" + path),
    ];

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task No_path_reads_a_file(string path)
    {
        using var http = new RawHttp(attacked.Bot.EndPoint);

        var (status, body) = await http.GetAsync(path);

        // A path that the server has made plain may end at a page of ours; it never ends at a file.
        Assert.True(status is 400 or 404 || (status == 200 && (body.Contains("Sourcing assistant", StringComparison.Ordinal) || body.Contains("--ground", StringComparison.Ordinal))), $"{status}");
        Assert.DoesNotContain("root:", body, StringComparison.Ordinal);
        Assert.DoesNotContain(AttackedBot.Canary, body, StringComparison.Ordinal);
        Assert.DoesNotContain("runtimeTarget", body, StringComparison.Ordinal);
    }
}
