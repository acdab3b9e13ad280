using System.Collections.Immutable;

namespace Bot.Storage.Tests;

/// <summary>Texts that have broken stores before.</summary>
public abstract partial class StoreContract
{
    public static readonly ImmutableArray<string> OddTexts =
    [
        "", " ", "\r\n\t\u001b[31m", "'; DROP TABLE log; --", "\"quoted\" \\ back\\slash", "%_?*[]$1 :name @p {0}", "naïve Ünïcödé ß İ ı",
        "𐍈 😀 👩‍👩‍👧‍👦 🇩🇪", "e\u0301 vs é", "\u202Ertl\u202C \u200B\u200D\uFEFF", "\uFFFD\uFFFE\uFFFF", "null", "\\u0000", "漢字 עברית العربية",
    ];

    [ContractFact]
    public async Task Odd_texts_come_back_as_they_were()
    {
        var conversation = new ConversationKey("chan'nel", "c%_'\"\u202E😀" + Guid.NewGuid());
        var version = 0L;
        foreach (var text in OddTexts)
        {
            var turn = new TurnCommit(
                conversation, "u" + text, version, text, [new InboxKey("k" + text)], new NewEntry(Author.User, "a" + text, text),
                [new NewEntry(Author.Bot, text, text)], Turns.Noon, DeliveryJson: text);

            var saved = await Store.SaveAsync(turn);

            version = saved.Version;
            Assert.Equal(new StoredState(version, text, "u" + text, text), await Store.LoadAsync(conversation, default));
            Assert.Equal<LogEntry>(saved.Entries, await Store.ReadLogAsync(conversation, (version - 1) * 2, 9, default));
            Assert.Equal([text, text], saved.Entries.Select(entry => entry.Json));
            Assert.NotNull(await Store.FindTurnAsync(conversation, [new InboxKey("k" + text)], Turns.Noon, default));
        }
    }

    [ContractFact]
    public async Task Zero_characters_and_lone_surrogates_become_replacement_characters()
    {
        var odd = "a\0b\ud800c\udc00\udc00\ud83d";
        const string Clean = "a\uFFFDb\uFFFDc\uFFFD\uFFFD\uFFFD";
        var conversation = new ConversationKey("t", odd + Guid.NewGuid());

        await Store.SaveAsync(new TurnCommit(
            conversation, odd, 0, odd, [new InboxKey(odd)], new NewEntry(Author.User, odd, odd), [new NewEntry(Author.Bot, null, odd)], Turns.Noon));

        Assert.Equal(new StoredState(1, Clean, Clean, null), await Store.LoadAsync(conversation, default));
        var log = await Store.LogAsync(conversation);
        Assert.Equal([Clean, Clean], log.Select(entry => entry.Json));
        Assert.Equal((Clean, Clean), (log[0].ActivityId, log[1].ReplyTo));
        Assert.Equal<LogEntry>(log, (await Store.FindTurnAsync(conversation, [new InboxKey(odd)], Turns.Noon, default))!.Value);
    }

    [ContractFact]
    public async Task A_key_of_any_length_is_known_again()
    {
        var key = new InboxKey(new string('ß', 20_000));
        var other = new InboxKey(key.Value + "x");
        await Store.SaveAsync(Turns.Of(_conversation, 0, "a") with { InboxKeys = [key] });

        Assert.NotNull(await Store.FindTurnAsync(_conversation, [key], Turns.Noon, default));
        Assert.Null(await Store.FindTurnAsync(_conversation, [other], Turns.Noon, default));
    }

    [ContractFact]
    public async Task A_text_of_a_quarter_megabyte_is_kept()
    {
        var text = string.Concat(Enumerable.Repeat("0123456789abcdef", 16_384));

        await Store.SaveAsync(Turns.Of(_conversation, 0, "a") with { StateJson = text, Said = new NewEntry(Author.User, "a", text) });

        Assert.Equal(text, (await Store.LoadAsync(_conversation, default)).Json);
        Assert.Equal(text, (await Store.LogAsync(_conversation))[0].Json);
    }
}
