using Bot.Testing;

namespace Bot.Knowledge.Tests;

/// <summary>A fact that needs the shared folder beside the checkout; skipped, visibly, without it.</summary>
internal sealed class SharedFactAttribute : FactAttribute
{
    public SharedFactAttribute()
    {
        if (RepositoryFiles.Shared("seeds") is null)
        {
            Skip = "the folder ../shared with the original documents is not here";
        }
    }
}
