using System.Net;
using System.Net.Sockets;

namespace Bot.Channels.Connector;

/// <summary>Which network an address belongs to, judged after the name was resolved.</summary>
internal static class NetworkAddress
{
    private static readonly IPNetwork[] NotPublic =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3", "168.63.129.16/32",
        }.Select(network => IPNetwork.Parse(network)),
    ];

    private static readonly IPNetwork GlobalV6 = IPNetwork.Parse("2000::/3");

    private static readonly IPNetwork[] NotPublicV6 =
    [
        .. new[] { "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20" }.Select(network => IPNetwork.Parse(network)),
    ];

    public static bool IsWithin(this IPAddress address, Reach reach)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return reach switch
        {
            Reach.Public => IsPublic(plain),
            Reach.Loopback => IPAddress.IsLoopback(plain),
            _ => !IsLinkLocal(plain),
        };
    }

    private static bool IsPublic(IPAddress address) => address.AddressFamily == AddressFamily.InterNetwork
        ? !Array.Exists(NotPublic, network => network.Contains(address))
        : GlobalV6.Contains(address) && !Array.Exists(NotPublicV6, network => network.Contains(address));

    /// <summary>Where clouds keep their metadata; nobody's service lives there.</summary>
    private static bool IsLinkLocal(IPAddress address) => address.AddressFamily == AddressFamily.InterNetwork
        ? address.GetAddressBytes() is [169, 254, ..] or [0, ..]
        : address.IsIPv6LinkLocal || address.Equals(IPAddress.IPv6Any);
}
