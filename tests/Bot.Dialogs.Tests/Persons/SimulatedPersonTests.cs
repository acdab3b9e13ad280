using Bot.Testing;

namespace Bot.Dialogs.Tests.Persons;

public sealed class SimulatedPersonTests
{
    private static readonly string? Samples = RepositoryFiles.Shared("samples", "dialogues.jsonl");

    public static TheoryData<string> Ids => [.. Everybody().Select(person => person.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_person_is_led_to_the_right_model_without_a_repeated_question(string id)
    {
        var person = Everybody().Single(p => p.Id == id);
        var talk = new PersonTalk(person, Worlds.Repository);

        talk.Run();

        Assert.True(
            person.Expected.Contains(talk.Advised) && talk.Complaints.Count == 0 && talk.Questions <= 12,
            $"advised {talk.Advised}, expected {string.Join('/', person.Expected)}; {string.Join("; ", talk.Complaints)}; {talk.Questions} questions\n{talk.Transcript}");
    }

    private static IEnumerable<SimulatedPerson> Everybody() => SimulatedPerson
        .Read(RepositoryFiles.Path("tests", "Bot.Dialogs.Tests", "Gold", "dialogues.dev.jsonl"))
        .Concat(Samples is null ? [] : SimulatedPerson.Read(Samples));
}
