using System.Globalization;
using Bot.Channels.Hosting;
using Bot.Knowledge.Documents;

namespace Bot.Channels.Rendering;

/// <summary>The address that shows a citation in its document.</summary>
public static class DocumentLink
{
    public static string To(Citation citation, HostAddress host) => host.Http + PathTo(citation);

    /// <summary>The same on this host.</summary>
    public static string PathTo(Citation citation) => string.Create(
        CultureInfo.InvariantCulture,
        $"/documents/{Uri.EscapeDataString(citation.Document)}?line={citation.Line}&start={citation.Start}&end={citation.End}#cited");
}
