using Bot.Language.Analysis;
using Microsoft.Extensions.Configuration.Json;

namespace Bot.Settings;

/// <summary>
/// Keys that nothing reads, most likely slips: any in our own sections, any at the top of our files, and elsewhere (the environment is
/// everybody's) sections that are nearly called like ours.
/// </summary>
internal static class UnknownKeys
{
    private const int ShortName = 4;

    /// <summary>What the web host reads from the same files.</summary>
    private static readonly string[] HostKeys = ["urls", "Logging", "Kestrel", "AllowedHosts"];

    public static IEnumerable<string> In(IConfiguration configuration)
    {
        var inSections = SettingKeys.Sections.SelectMany(section => configuration.GetSection(section).AsEnumerable())
            .Where(setting => setting.Value is not null && !IsKnown(setting.Key))
            .Select(setting => $"unknown setting '{setting.Key}'");
        var atTop = (configuration as IConfigurationRoot)?.Providers.OfType<JsonConfigurationProvider>()
            .SelectMany(file => file.GetChildKeys([], null).Distinct(StringComparer.OrdinalIgnoreCase).Where(key => !IsKnownAtTop(key))
                .Select(key => $"unknown setting '{key}' in {Path.GetFileName(file.Source.Path)}")) ?? [];
        var slips = configuration.GetChildren().Where(section => section.Value is null && !IsKnownAtTop(section.Key))
            .Where(section => SettingKeys.Sections.Any(ours => IsNearly(section.Key, ours)))
            .SelectMany(section => section.AsEnumerable().Where(setting => setting.Value is not null))
            .Select(setting => $"unknown setting '{setting.Key}': the sections are {string.Join(", ", SettingKeys.Sections)}");
        return [.. inSections, .. atTop, .. slips];
    }

    private static bool IsKnown(string key) => SettingKeys.All.Any(setting =>
        key.Equals(setting.Key, StringComparison.OrdinalIgnoreCase) || key.StartsWith(setting.Key + ":", StringComparison.OrdinalIgnoreCase));

    private static bool IsKnownAtTop(string key) =>
        SettingKeys.Sections.Concat(HostKeys).Append("Data").Contains(key, StringComparer.OrdinalIgnoreCase);

    /// <summary>A slip, or two in a name that is long enough for them.</summary>
    private static bool IsNearly(string given, string ours) =>
        SpellingDistance.Between(given.ToUpperInvariant(), ours.ToUpperInvariant(), ours.Length > ShortName ? 2 : ours.Length / ShortName) is not null;
}
