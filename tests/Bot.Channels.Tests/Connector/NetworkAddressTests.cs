using System.Net;
using Bot.Channels.Connector;

namespace Bot.Channels.Tests.Connector;

public sealed class NetworkAddressTests
{
    [Theory]
    [InlineData("52.112.0.1")]
    [InlineData("2603:1030::1")]
    public void The_internet_is_public(string address) => Assert.True(IPAddress.Parse(address).IsWithin(Reach.Public));

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("10.1.2.3")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.1.1")]
    [InlineData("169.254.169.254")]
    [InlineData("100.64.0.1")]
    [InlineData("100.100.100.200")]
    [InlineData("168.63.129.16", true)]
    [InlineData("0.0.0.0")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("64:ff9b::a00:1")]
    [InlineData("2002:a00:1::")]
    [InlineData("fe80::1")]
    [InlineData("fec0::1")]
    [InlineData("fd00:ec2::254")]
    [InlineData("ff02::1")]
    [InlineData("2001:db8::1")]
    public void Everything_else_is_not(string address, bool isAzureWire = false)
    {
        Assert.False(IPAddress.Parse(address).IsWithin(Reach.Public), isAzureWire ? "Azure's own wire server has a public-looking address" : address);
    }

    [Theory]
    [InlineData("10.0.0.1", true)]
    [InlineData("127.0.0.1", true)]
    [InlineData("169.254.169.254", false)]
    [InlineData("::ffff:169.254.169.254", false)]
    [InlineData("fe80::1", false)]
    [InlineData("0.0.0.0", false)]
    public void A_listed_host_may_be_private_but_not_link_local(string address, bool allowed) =>
        Assert.Equal(allowed, IPAddress.Parse(address).IsWithin(Reach.Listed));

    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("::1", true)]
    [InlineData("10.0.0.1", false)]
    public void Local_mode_means_loopback(string address, bool allowed) => Assert.Equal(allowed, IPAddress.Parse(address).IsWithin(Reach.Loopback));
}
