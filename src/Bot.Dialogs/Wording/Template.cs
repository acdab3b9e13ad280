using System.Collections.Immutable;
using System.Text;

namespace Bot.Dialogs.Wording;

/// <summary>Texts with named placeholders: <c>{quantity}</c>. What is put in is never looked at again.</summary>
internal static class Template
{
    public static string Fill(string text, params ReadOnlySpan<(string Name, string Value)> values)
    {
        var filled = new StringBuilder();
        var at = 0;
        while (Next(text, at) is { } found)
        {
            filled.Append(text, at, found.Open - at).Append(ValueOf(text[(found.Open + 1)..found.Close], values));
            at = found.Close + 1;
        }

        return filled.Append(text, at, text.Length - at).ToString();
    }

    /// <summary>Names of the placeholders, in the order they stand.</summary>
    public static ImmutableArray<string> Placeholders(string text)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        var at = 0;
        while (Next(text, at) is { } found)
        {
            names.Add(text[(found.Open + 1)..found.Close]);
            at = found.Close + 1;
        }

        return names.ToImmutable();
    }

    private static (int Open, int Close)? Next(string text, int from)
    {
        var open = text.IndexOf('{', from);
        var close = open < 0 ? -1 : text.IndexOf('}', open);
        return close < 0 ? null : (open, close);
    }

    private static string ValueOf(string name, ReadOnlySpan<(string Name, string Value)> values)
    {
        foreach (var (known, value) in values)
        {
            if (string.Equals(known, name, StringComparison.Ordinal))
            {
                return value;
            }
        }

        return "";
    }
}
