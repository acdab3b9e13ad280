using Bot.Storage.Tests.Programs;

return args switch
{
    ["write", var folder, var run, var clients] => await WriterProgram.RunAsync(folder, run, int.Parse(clients, System.Globalization.CultureInfo.InvariantCulture)),
    ["bench", "sqlite", var folder] => await BenchProgram.SqliteAsync(folder),
    ["bench", "postgres", var connectionString] => await BenchProgram.PostgresAsync(connectionString),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("write FOLDER RUN CLIENTS | bench sqlite FOLDER | bench postgres CONNECTION-STRING");
    return 2;
}
