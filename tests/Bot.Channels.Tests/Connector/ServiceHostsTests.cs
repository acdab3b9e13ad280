using Bot.Channels.BotFramework;
using Bot.Channels.Connector;
using Bot.Channels.Tests.Security;

namespace Bot.Channels.Tests.Connector;

public sealed class ServiceHostsTests
{
    private static readonly ServiceHosts Public = new(new BotFrameworkSettings());

    private static readonly ServiceHosts Listed = new(new BotFrameworkSettings { ServiceHosts = ["connector.example", "localhost:5000", "gateway.example:8443"] });

    private static readonly ServiceHosts Local = new(new BotFrameworkSettings { IsOpenToLoopback = true });

    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/")]
    [InlineData("https://SMBA.trafficmanager.net/amer/5f1f2d3c-0000-4000-8000-000000000000/")]
    [InlineData("https://smba.trafficmanager.net:443/")]
    [InlineData("https://webchat.botframework.com/")]
    [InlineData("https://directline.botframework.com")]
    [InlineData("https://a.b.botframework.com/x")]
    public void Microsofts_own_hosts_are_allowed(string url) => Assert.NotNull(Public.Find(url));

    [Theory]
    [InlineData("https://connector.example/", true)]
    [InlineData("https://gateway.example:8443/x", true)]
    [InlineData("http://localhost:5000/_connector", true)]
    [InlineData("http://connector.example/", false)]
    [InlineData("https://connector.example:444/", false)]
    [InlineData("https://gateway.example/", false)]
    [InlineData("https://sub.connector.example/", false)]
    [InlineData("http://localhost:5001/", false)]
    [InlineData("http://127.0.0.1:5000/", false)]
    public void Listed_hosts_are_allowed_exactly_as_listed(string url, bool allowed) => Assert.Equal(allowed, Listed.Find(url) is not null);

    [Theory]
    [InlineData("http://localhost:56150/_connector", true)]
    [InlineData("http://127.0.0.1:1/", true)]
    [InlineData("http://[::1]:1/", true)]
    [InlineData("http://10.0.0.1/", false)]
    [InlineData("http://169.254.169.254/latest/", false)]
    [InlineData("http://0.0.0.0/", false)]
    [InlineData("http://localhost.evil.example/", false)]
    [InlineData("ftp://localhost/", false)]
    public void Local_mode_reaches_this_machine_and_no_other(string url, bool allowed) => Assert.Equal(allowed, Local.Find(url) is not null);

    public static TheoryData<string> Attacks => [.. ServiceUrlAttacks.All];

    [Theory]
    [MemberData(nameof(Attacks))]
    public void An_address_that_is_not_meant_is_refused(string url)
    {
        Assert.Null(Public.Find(url));
        Assert.Null(Listed.Find(url));
    }
}
