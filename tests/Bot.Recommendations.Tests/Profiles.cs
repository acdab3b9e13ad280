using System.Collections.Immutable;
using Bot.Language.Profiles;

namespace Bot.Recommendations.Tests;

/// <summary>A grid of complete profiles, and a repeatable walk through incomplete and odd ones.</summary>
internal static class Profiles
{
    public static IEnumerable<Profile> Grid()
    {
        foreach (var quantity in new decimal[] { 30, 200, 800, 1500, 4000, 15000 })
        foreach (var budget in new decimal[] { 2000, 8000, 20000, 80000 })
        foreach (var days in new decimal[] { 10, 28, 70, 120, 200, 400 })
        foreach (var owner in Enum.GetValues<DesignOwner>())
        foreach (var ip in Enum.GetValues<IpSensitivity>())
        foreach (var customization in Enum.GetValues<Customization>())
        foreach (var scope in Enum.GetValues<Scope>())
        {
            yield return new Profile(
                Quantity: new Quantity(quantity, quantity), Budget: new Money(budget, budget, "USD"), Timeline: new Timeline(null, days),
                DesignOwner: owner, IpSensitivity: ip, Customization: customization, Scope: scope);
        }
    }

    /// <summary>Every slot present or not, ranges and open ends included; the same walk every time.</summary>
    public static ImmutableArray<Profile> Walk(int count)
    {
        var random = new Random(20261120);
        return [.. Enumerable.Range(0, count).Select(_ => Any(random))];
    }

    private static Profile Any(Random random)
    {
        var profile = Profile.Empty;
        if (random.Next(4) > 0)
        {
            var (min, max) = Ends(random, 20000);
            profile = profile with { Quantity = new Quantity(min, max) };
        }

        if (random.Next(3) > 0)
        {
            var (min, max) = Ends(random, 90000);
            profile = profile with { Budget = new Money(min, max, random.Next(8) switch { 0 => null, 1 => "EUR", _ => "USD" }) };
        }

        if (random.Next(3) > 0)
        {
            var (min, max) = Ends(random, 600);
            profile = profile with { Timeline = new Timeline(min, max) };
        }

        return profile with
        {
            Industry = random.Next(5) switch { 0 => null, 1 => "mirrors", 2 => "toys", 3 => "cables and wires", _ => "other" },
            DesignOwner = Maybe<DesignOwner>(random), IpSensitivity = Maybe<IpSensitivity>(random), Customization = Maybe<Customization>(random),
            Scope = Maybe<Scope>(random), Stage = Maybe<Stage>(random), Priority = (Priorities)(random.Next(3) == 0 ? random.Next(128) : 0),
        };
    }

    private static (decimal? Min, decimal? Max) Ends(Random random, int most)
    {
        decimal low = 1 + (int)(most * Math.Pow(random.NextDouble(), 3));
        return random.Next(4) switch { 0 => (null, low), 1 => (low, null), 2 => (low, low + random.Next(most)), _ => (low, low) };
    }

    private static T? Maybe<T>(Random random)
        where T : struct, Enum => random.Next(2) == 0 ? null : Enum.GetValues<T>()[random.Next(Enum.GetValues<T>().Length)];
}
