using System.Globalization;
using Bot.Knowledge.Claims;

namespace Bot.Channels.Pages.Evidence;

/// <summary>What a figure is measured in; only figures of one measure share a plot.</summary>
public enum Measured { Count, Money, Days }

/// <summary>A figure as a stretch on one measure; a null side is open.</summary>
/// <param name="GoesOn">The document writes an upper end with a plus: it is not the last word.</param>
public sealed record Stretch(decimal? Low, decimal? High, bool GoesOn, Measured Measured, string Unit)
{
    public static Stretch? Of(Figure figure)
    {
        if (figure.MinDays is not null || figure.MaxDays is not null)
        {
            return new(figure.MinDays, figure.MaxDays, figure.OpenEnded, Measured.Days, "days");
        }

        if (figure.Min is null && figure.Max is null)
        {
            return null;
        }

        return figure.Currency is { } currency
            ? new(figure.Min, figure.Max, figure.OpenEnded, Measured.Money, currency)
            : new(figure.Min, figure.Max, figure.OpenEnded, Measured.Count, figure.Unit ?? "units");
    }
}

/// <summary>Places amounts on a line; logarithmic when the amounts lie far apart.</summary>
public sealed class Scale
{
    private const double FarApart = 20;

    private readonly double _from;
    private readonly double _to;

    public Scale(IEnumerable<decimal> amounts, double width)
    {
        var all = amounts.Select(a => (double)a).Where(a => a >= 0).DefaultIfEmpty(0).ToArray();
        var (low, high) = (all.Where(a => a > 0).DefaultIfEmpty(1).Min(), Math.Max(all.Max(), 1));
        IsLogarithmic = high / low > FarApart;
        (_from, _to) = IsLogarithmic ? (Math.Log10(low / 1.5), Math.Log10(high * 1.5)) : (0, high * 1.15);
        Width = width;
    }

    public bool IsLogarithmic { get; }

    public double Width { get; }

    public double At(decimal amount)
    {
        var value = IsLogarithmic ? Math.Log10(Math.Max((double)amount, Math.Pow(10, _from))) : (double)amount;
        return Math.Round(Math.Clamp((value - _from) / (_to - _from), 0, 1) * Width, 1);
    }

    /// <summary>Round amounts to draw a grid at.</summary>
    public IEnumerable<decimal> Ticks()
    {
        if (!IsLogarithmic)
        {
            var step = RoundStep(_to / 4);
            return Enumerable.Range(0, 6).Select(i => i * step).Where(amount => (double)amount <= _to);
        }

        return Enumerable.Range((int)Math.Floor(_from), (int)Math.Ceiling(_to) - (int)Math.Floor(_from) + 1)
            .Select(power => (decimal)Math.Pow(10, power))
            .Where(amount => Math.Log10((double)amount) >= _from && Math.Log10((double)amount) <= _to);
    }

    public static string Label(decimal amount, Stretch of) => of.Measured switch
    {
        Measured.Money => of.Unit == "USD" ? "$" + Number(amount) : Number(amount) + " " + of.Unit,
        Measured.Days => Number(amount) + " days",
        _ => Number(amount),
    };

    private static string Number(decimal amount) => amount.ToString("#,0.##", CultureInfo.InvariantCulture);

    private static decimal RoundStep(double rough)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(Math.Max(rough, 0.01))));
        var unit = rough / power;
        return (decimal)(power * (unit <= 1 ? 1 : unit <= 2 ? 2 : unit <= 5 ? 5 : 10));
    }
}
