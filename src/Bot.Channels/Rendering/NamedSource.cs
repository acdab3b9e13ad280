using Bot.Channels.Hosting;
using Bot.Knowledge;
using Bot.Knowledge.Documents;

namespace Bot.Channels.Rendering;

/// <summary>A citation under the name of its document and line, for a channel that shows the quoted words beside the name.</summary>
internal static class NamedSource
{
    public static CitedSource Of(Citation citation, KnowledgeBase knowledge, HostAddress host)
    {
        var title = knowledge.Document(citation.Document)?.Title ?? citation.Document;
        return new CitedSource(citation.N, $"{title}, line {citation.Line}", DocumentLink.To(citation, host), citation.Quote);
    }
}
