using Bot.Testing;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Dialogs.Tests.Models;

public sealed class RandomPersonTests
{
    private const int Dialogues = 10_000;

    [Fact]
    public void No_random_person_is_asked_what_is_known_or_advised_on_anything_else_than_what_they_said()
    {
        var world = Worlds.Repository;
        var choices = Gen.Choose(0, 16 * 60).ArrayOf(8).ToArbitrary();

        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(Dialogues),
            Prop.ForAll(choices, dialogue =>
            {
                var person = new PersonModel(world);
                return person.Holds(dialogue).Label(person.Fault ?? "");
            }));
    }
}
