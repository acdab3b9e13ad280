using System.Collections.Immutable;
using Bot.Knowledge.Search;

namespace Bot.Knowledge.Tests.Search;

/// <summary>What every engine behind <see cref="IPassageIndex"/> must do; inherit it to put another one there.</summary>
public abstract class PassageIndexContract
{
    private static readonly ImmutableArray<SearchEntry> Entries =
    [
        new("d:3", "Costs", "The mould costs five thousand dollars."),
        new("d:1", "Lead time", "Production takes three months."),
        new("d:2", "Lead time", "Production takes three months."),
        new("d:4", "Moulds", "Who keeps the moulds, and who pays for a mould?"),
        new("e:1", "", ""),
    ];

    protected abstract IPassageIndex Build(ImmutableArray<SearchEntry> entries);

    [Fact]
    public void The_entry_that_says_it_most_comes_first() =>
        Assert.Equal(["d:4", "d:3"], Build(Entries).Search("mould", 10).Select(h => h.Id));

    [Fact]
    public void Ties_are_broken_by_ordinal_id_whatever_order_the_entries_came_in()
    {
        foreach (var entries in new[] { Entries, [.. Entries.Reverse()] })
        {
            var hits = Build(entries).Search("production months", 10);

            Assert.Equal(["d:1", "d:2"], hits.Select(h => h.Id));
            Assert.Equal(hits[0].Score, hits[1].Score);
        }
    }

    [Fact]
    public void At_most_the_asked_number_of_hits_is_given_and_they_are_the_best()
    {
        var index = Build(Entries);

        Assert.Equal(index.Search("mould months", 10).Take(2), index.Search("mould months", 2));
        Assert.Empty(index.Search("mould", 0));
    }

    [Theory]
    [InlineData("")]
    [InlineData("the of and")]
    [InlineData("zebra")]
    [InlineData("?!")]
    public void A_query_without_a_known_word_finds_nothing(string query) => Assert.Empty(Build(Entries).Search(query, 5));

    [Fact]
    public void Words_are_found_in_any_inflection() => Assert.Equal("d:3", Build(Entries).Search("dollar costing", 1)[0].Id);

    [Fact]
    public void Scores_fall_from_hit_to_hit_and_are_above_zero()
    {
        var scores = Build(Entries).Search("mould production costs months", 10).Select(h => h.Score).ToList();

        Assert.Equal(scores.OrderDescending(), scores);
        Assert.All(scores, s => Assert.True(s > 0));
    }

    [Fact]
    public void A_collection_without_entries_is_searched_in_vain() => Assert.Empty(Build([]).Search("mould", 5));

    [Fact]
    public void Letter_case_accents_and_marks_make_no_difference()
    {
        var index = Build(Entries);

        Assert.Equal([.. index.Search("mould costs", 5)], index.Search("  MÓULD,  (Costs)!? ", 5).ToArray());
    }

    [Fact]
    public void The_same_query_is_answered_alike_every_time_and_by_an_index_built_anew()
    {
        var index = Build(Entries);
        var first = index.Search("who pays for a mould in three months", 5).ToArray();

        Assert.Equal(first, index.Search("who pays for a mould in three months", 5).ToArray());
        Assert.Equal(first, Build([.. Entries.Reverse()]).Search("who pays for a mould in three months", 5).ToArray());
    }

    [Fact]
    public void Many_may_search_at_once()
    {
        var index = Build(Entries);
        var alone = index.Search("mould production", 5).ToArray();

        Assert.All(Enumerable.Range(0, 200).AsParallel().Select(_ => index.Search("mould production", 5).ToArray()).ToList(), hits => Assert.Equal(alone, hits));
    }

    [Fact]
    public void A_rare_word_counts_more_than_one_that_all_say()
    {
        var entries = Enumerable.Range(0, 20).Select(i => new SearchEntry($"x:{i:D2}", "", i == 7 ? "supplier velvet" : "supplier cotton"));

        Assert.Equal("x:07", Build([.. entries]).Search("supplier velvet", 3)[0].Id);
    }

    [Fact]
    public void Of_two_that_say_it_once_the_shorter_comes_first() => Assert.Equal(
        ["s:2", "s:1"],
        Build([new("s:1", "", "The warranty of the long-lived green glass lamp ends in spring."), new("s:2", "", "A warranty.")]).Search("warranty", 2).Select(h => h.Id));

    [Fact]
    public void Only_entries_that_say_something_of_the_query_are_found_each_once()
    {
        var hits = Build(Entries).Search("mould mould months", 100).Select(h => h.Id).ToList();

        Assert.Equal(["d:1", "d:2", "d:3", "d:4"], hits.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(20_000)]
    public void A_query_of_any_length_is_answered(int words) =>
        Assert.NotEmpty(Build(Entries).Search(string.Concat(Enumerable.Repeat("mould ", words)), 3));
}
