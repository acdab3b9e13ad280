using Bot.Testing;

namespace Bot.Dialogs.Tests.Persons;

public sealed class SimulatedPersonTests
{
    private static readonly string? Samples = RepositoryFiles.Shared("samples", "dialogues.jsonl");

    public static TheoryData<string> Ids => [.. Everybody().Select(person => person.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_person_is_never_asked_twice_nor_led_to_a_wrong_model(string id)
    {
        var person = Everybody().Single(p => p.Id == id);
        var talk = new PersonTalk(person, Worlds.Repository);

        talk.Run();

        // TRANSCRIPTS=folder keeps what was said, to be read
        if (Environment.GetEnvironmentVariable("TRANSCRIPTS") is { Length: > 0 } folder)
        {
            File.WriteAllText(
                Path.Combine(folder, id + ".txt"),
                $"advised {talk.Advised}, expected {string.Join('/', person.Expected)}; {talk.Questions} questions; {string.Join("; ", talk.Complaints)}\n{talk.Transcript}");
        }

        Assert.True(
            talk.Advised is { } advised && !person.Unacceptable.Contains(advised) && talk.Complaints.Count == 0 && talk.Questions <= 12,
            $"advised {talk.Advised}, expected {string.Join('/', person.Expected)}; {string.Join("; ", talk.Complaints)}; {talk.Questions} questions\n{talk.Transcript}");
    }

    [Fact]
    public void Nine_in_ten_persons_are_led_to_the_model_they_should_take()
    {
        var wrong = Everybody().Where(person =>
        {
            var talk = new PersonTalk(person, Worlds.Repository);
            talk.Run();
            return !person.Expected.Contains(talk.Advised);
        }).Select(person => person.Id).ToArray();

        Assert.True(wrong.Length * 10 <= Everybody().Count(), string.Join(", ", wrong));
    }

    private static IEnumerable<SimulatedPerson> Everybody() => Directory
        .EnumerateFiles(RepositoryFiles.Path("tests", "Bot.Dialogs.Tests", "Gold"), "dialogues.*.jsonl").Order(StringComparer.Ordinal)
        .Concat(Samples is null ? [] : [Samples])
        .SelectMany(SimulatedPerson.Read);
}
