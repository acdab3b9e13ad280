namespace Bot.Definitions;

/// <summary>Where <c>knowledge/</c> and <c>dialogs/</c> are: as said, else in the working folder, else beside the program.</summary>
internal sealed record DefinitionFolders(string Knowledge, string Dialogs)
{
    /// <summary>Said to who wants a person; null: nothing.</summary>
    public string? Contact { get; init; }

    public static DefinitionFolders Find(string? knowledge, string? dialogs) =>
        new(Locate("knowledge", knowledge), Locate("dialogs", dialogs));

    private static string Locate(string name, string? said)
    {
        if (said is not null)
        {
            return Directory.Exists(said) ? said : throw new UsageException($"the {name} folder '{said}' does not exist");
        }

        string[] places = [Path.Combine(Directory.GetCurrentDirectory(), name), Path.Combine(AppContext.BaseDirectory, name)];
        return places.FirstOrDefault(Directory.Exists)
            ?? throw new UsageException($"there is no folder '{name}' here or beside the program: name it with --{name} DIR");
    }
}
