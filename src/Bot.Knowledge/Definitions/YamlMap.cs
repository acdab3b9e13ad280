using System.Collections.Immutable;
using YamlDotNet.RepresentationModel;

namespace Bot.Knowledge.Definitions;

/// <summary>One mapping of a <see cref="YamlFile"/>. Call <see cref="AllowOnly"/> once with every key it may have.</summary>
public sealed class YamlMap
{
    private readonly string _path;
    private readonly int _lineOffset;
    private readonly YamlMappingNode _node;
    private readonly ICollection<Problem> _problems;

    internal YamlMap(string path, int lineOffset, YamlMappingNode node, ICollection<Problem> problems)
    {
        _path = path;
        _lineOffset = lineOffset;
        _node = node;
        _problems = problems;
    }

    public string File => _path;

    /// <summary>Line of the mapping in its file, from 1.</summary>
    public int Line => LineOf(_node);

    /// <summary>Keys in the order they stand.</summary>
    public ImmutableArray<string> Keys => [.. _node.Children.Keys.Select(k => (k as YamlScalarNode)?.Value ?? "")];

    /// <summary>Reports every key that is not one of these.</summary>
    public void AllowOnly(params ReadOnlySpan<string> allowed)
    {
        foreach (var key in _node.Children.Keys)
        {
            var name = (key as YamlScalarNode)?.Value ?? "";
            if (!allowed.Contains(name))
            {
                Report(key, $"unknown key '{name}' (known: {string.Join(", ", allowed.ToArray())})");
            }
        }
    }

    public void Report(string text) => Report(_node, text);

    /// <summary>Reports at the line of that key's value, or of the mapping when the key is absent.</summary>
    public void ReportAt(string key, string text) => Report(Child(key) ?? _node, text);

    public int LineAt(string key) => LineOf(Child(key) ?? _node);

    public bool Has(string key) => Child(key) is not null;

    /// <summary>A required text; reported and "" when missing or empty.</summary>
    public string Text(string key)
    {
        var text = OptionalText(key);
        if (string.IsNullOrWhiteSpace(text))
        {
            ReportAt(key, $"'{key}' is missing or empty");
            return "";
        }

        return text;
    }

    public string? OptionalText(string key)
    {
        switch (Child(key))
        {
            case null:
                return null;
            case YamlScalarNode scalar:
                return scalar.Value;
            case var other:
                Report(other, $"'{key}' must be a text");
                return null;
        }
    }

    /// <summary>A list of texts; one text counts as a list of one; empty when absent.</summary>
    public ImmutableArray<string> Texts(string key)
    {
        switch (Child(key))
        {
            case null:
                return [];
            case YamlScalarNode scalar:
                return [scalar.Value ?? ""];
            case YamlSequenceNode list:
                return [.. list.Children.Select(child => TextOf(child, key))];
            case var other:
                Report(other, $"'{key}' must be a list of texts");
                return [];
        }
    }

    /// <summary>A nested mapping, or null; reported when it is there in another shape.</summary>
    public YamlMap? Map(string key)
    {
        switch (Child(key))
        {
            case null:
                return null;
            case YamlMappingNode map:
                return new YamlMap(_path, _lineOffset, map, _problems);
            case var other:
                Report(other, $"'{key}' must be a mapping");
                return null;
        }
    }

    /// <summary>A list of mappings; empty when absent.</summary>
    public ImmutableArray<YamlMap> Maps(string key)
    {
        switch (Child(key))
        {
            case null:
                return [];
            case YamlSequenceNode list:
                return [.. list.Children.Select(child => MapOf(child, key)).OfType<YamlMap>()];
            case var other:
                Report(other, $"'{key}' must be a list of mappings");
                return [];
        }
    }

    private string TextOf(YamlNode node, string key)
    {
        if (node is YamlScalarNode scalar)
        {
            return scalar.Value ?? "";
        }

        Report(node, $"every item of '{key}' must be a text");
        return "";
    }

    private YamlMap? MapOf(YamlNode node, string key)
    {
        if (node is YamlMappingNode map)
        {
            return new YamlMap(_path, _lineOffset, map, _problems);
        }

        Report(node, $"every item of '{key}' must be a mapping");
        return null;
    }

    private YamlNode? Child(string key) => _node.Children.TryGetValue(new YamlScalarNode(key), out var child) ? child : null;

    private int LineOf(YamlNode node) => (int)node.Start.Line + _lineOffset;

    private void Report(YamlNode node, string text) => _problems.Add(new Problem(_path, LineOf(node), text));
}
