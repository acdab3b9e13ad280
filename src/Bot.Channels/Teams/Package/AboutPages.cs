using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Bot.Channels.Teams.Package;

/// <summary>The two pages that a Teams manifest has to name: what is kept of people, and what they may expect.</summary>
internal static class AboutPages
{
    public const string Privacy = "/about/privacy";
    public const string Terms = "/about/terms";

    public static void MapAboutPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Privacy, () => Page("privacy.html"));
        routes.MapGet(Terms, () => Page("terms.html"));
    }

    private static IResult Page(string name) =>
        Results.Stream(typeof(AboutPages).Assembly.GetManifestResourceStream("Bot.Channels.Teams.Package." + name)!, "text/html; charset=utf-8");
}
