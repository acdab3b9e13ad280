using Bot.Dialogs;
using Bot.Testing;

namespace Bot.Channels.Tests.Hosting;

/// <summary>The repository's own knowledge and dialogs.</summary>
public static class TestWorld
{
    public static World Value => Worlds.Repository;
}
