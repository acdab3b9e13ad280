using System.Xml.Linq;

namespace Bot.House.Tests;

public sealed class ReferenceTests
{
    [Fact]
    public void Projects_refer_only_to_rooms_below_them()
    {
        Assert.Empty(Repository.Rooms.SelectMany(room => Upward(room, Repository.Project(room))));
    }

    [Fact]
    public void Every_project_of_the_house_is_in_the_list()
    {
        var folders = Directory.EnumerateDirectories(Path.Combine(Repository.Root, "src")).Select(Path.GetFileName);

        Assert.Equal(Repository.Rooms.Order(StringComparer.Ordinal), folders.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_reference_upwards_is_noticed()
    {
        var project = XDocument.Parse("""<Project><ItemGroup><ProjectReference Include="../Bot.Dialogs/Bot.Dialogs.csproj" /></ItemGroup></Project>""");

        Assert.Equal(["Bot.Knowledge refers up to Bot.Dialogs"], Upward("Bot.Knowledge", project));
    }

    private static IEnumerable<string> Upward(string room, XDocument project) =>
        project.Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value))
            .Where(target => Array.IndexOf(Repository.Rooms, target) is var index && (index < 0 || index >= Array.IndexOf(Repository.Rooms, room)))
            .Select(target => $"{room} refers up to {target}");
}
