using System.Globalization;
using Bot.Channels.Hosting;
using Bot.Knowledge.Documents;

namespace Bot.Channels.Rendering;

/// <summary>The address that shows a citation in its document.</summary>
public static class DocumentLink
{
    public static string To(Citation citation, HostAddress host) => string.Create(
        CultureInfo.InvariantCulture,
        $"{host.Http}/documents/{Uri.EscapeDataString(citation.Document)}?line={citation.Line}&start={citation.Start}&end={citation.End}#cited");
}
