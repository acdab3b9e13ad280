using System.Net;
using Bot.Settings;
using Microsoft.Extensions.Configuration;

namespace Bot.Tests.Settings;

public sealed class SettingsReaderTests
{
    [Fact]
    public void Every_problem_is_listed_at_once()
    {
        var refusal = Assert.Throws<UsageException>(() => Read(
            ("Bot:AppId", "five"), ("Bot:Colour", "red"), ("Http:Proxy", "127.0.0.1"), ("Http:Proxies", "127.0.0.1, everybody"), ("Http:DrainSeconds", "-1"),
            ("Limits:PostsPerConversation", "many"), ("Telemetry:Endpoint", "collector"), ("Store:Kind", "Postgres"), ("Stores:Kind", "Postgres"), ("urls", "here")));

        Assert.Equal(
            [
                "unknown setting 'Bot:Colour'",
                "unknown setting 'Http:Proxy'",
                "unknown setting 'Stores:Kind': the sections are Bot, Store, DirectLine, Limits, Http, Handoff, Telemetry",
                "Bot:AppId 'five' is no GUID",
                "'here' is no address to listen on (for example http://localhost:3978)",
                "Limits:PostsPerConversation is 'many', which is no positive whole number",
                "Http:Proxies holds 'everybody', which is no address or network (for example 127.0.0.1 or 10.0.0.0/8)",
                "Telemetry:Endpoint 'collector' is no address of a collector (for example http://localhost:4318)",
                "Http:DrainSeconds is '-1', which is no positive whole number",
                "Store:Kind is Postgres, which needs Store:ConnectionString",
            ],
            refusal.Message.Split('\n'));
    }

    [Fact]
    public void Proxies_are_addresses_and_networks_in_a_list_or_one_value()
    {
        var expected = new[] { "127.0.0.1/32", "10.0.0.0/8", "::1/128" };

        Assert.Equal(expected, Read(("Http:Proxies", "127.0.0.1, 10.0.0.0/8, ::1")).Host.Proxies.Select(proxy => proxy.ToString()));
        Assert.Equal(
            expected,
            Read(("Http:Proxies:0", "127.0.0.1"), ("Http:Proxies:1", "10.0.0.0/8"), ("Http:Proxies:2", "::1")).Host.Proxies.Select(proxy => proxy.ToString()));
        Assert.Empty(Read().Host.Proxies);
    }

    [Fact]
    public void A_collector_is_named_by_our_setting_or_by_the_variable_its_users_know()
    {
        Assert.Null(Read().Telemetry.Endpoint);
        Assert.Equal(new Uri("http://a:4318"), Read(("OTEL_EXPORTER_OTLP_ENDPOINT", "http://a:4318")).Telemetry.Endpoint);
        Assert.Equal(
            new Uri("http://b:4318"),
            Read(("OTEL_EXPORTER_OTLP_ENDPOINT", "http://a:4318"), ("Telemetry:Endpoint", "http://b:4318")).Telemetry.Endpoint);
    }

    [Fact]
    public void A_file_of_ours_holds_nothing_unknown_and_the_environment_may_hold_anything_else()
    {
        var folder = Directory.CreateTempSubdirectory("settings");
        File.WriteAllText(
            Path.Combine(folder.FullName, "appsettings.json"),
            """{"Data":"d","Logging":{"LogLevel":{"Default":"Debug"}},"Colour":"red","Theme":{"Colour":"red"}}""");

        var refusal = Assert.Throws<UsageException>(() => SettingsReader.Read(new ConfigurationBuilder()
            .AddInMemoryCollection([KeyValuePair.Create("Editor:Theme", (string?)"dark"), KeyValuePair.Create("Box:Size", (string?)"1")])
            .AddJsonFile(Path.Combine(folder.FullName, "appsettings.json")).Build()));
        folder.Delete(recursive: true);

        Assert.Equal(["unknown setting 'Colour' in appsettings.json", "unknown setting 'Theme' in appsettings.json"], refusal.Message.Split('\n'));
    }

    [Fact]
    public void Draining_may_be_switched_off()
    {
        Assert.Equal(TimeSpan.FromSeconds(2), Read().Drain);
        Assert.Equal(TimeSpan.Zero, Read(("Http:DrainSeconds", "0")).Drain);
    }

    [Fact]
    public void A_contact_is_one_line()
    {
        Assert.Null(Read().Contact);
        Assert.Equal("sales@example.com", Read(("Handoff:Contact", "sales@example.com")).Contact);
        Assert.Throws<UsageException>(() => Read(("Handoff:Contact", "see [1]")));
        Assert.Equal(new Uri("https://desk.example.org/calls"), Read(("Handoff:Url", "https://desk.example.org/calls")).Host.HandoffUrl);
        Assert.Throws<UsageException>(() => Read(("Handoff:Url", "http://desk.example.org/calls")));
    }

    private static BotSettings Read(params (string Key, string Value)[] settings) => SettingsReader.Read(
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))).Build());
}
