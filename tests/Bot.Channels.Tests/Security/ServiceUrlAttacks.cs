using System.Collections.Immutable;

namespace Bot.Channels.Tests.Security;

/// <summary>Addresses that a hostile activity might name to get our token, or to make us call a neighbour.</summary>
internal static class ServiceUrlAttacks
{
    public static ImmutableArray<string> All { get; } =
    [
        // names that only look like Microsoft's
        "https://evil.trafficmanager.net/", "https://smba.trafficmanager.net.evil.example/", "https://smba-trafficmanager.net/", "https://xsmba.trafficmanager.net/",
        "https://a.smba.trafficmanager.net/", "https://smba.trafficmanager.net./", "https://botframework.com/", "https://evilbotframework.com/",
        "https://botframework.com.evil.example/", "https://x.botframework.com.evil.example/", "https://.botframework.com/", "https://x.botframework.com./",
        "https://x.botframework.co/", "https://x.botframework.comm/", "https://smba.trafficmanager.net%2eevil.example/", "https://smba.trafficmanager.net%00.evil.example/",
        "https://x.botframework\u3002com.evil.example/", "https://evil.example/.botframework.com", "https://evil.example?x.botframework.com", "https://evil.example#x.botframework.com",
        "https://smbа.trafficmanager.net/", "https://xn--smb-6cd.trafficmanager.net/", "https://ｓｍｂａ.trafficmanager.net/", "https://smba.trafficmanager。net/",

        // who is spoken to
        "https://smba.trafficmanager.net@evil.example/", "https://user:pass@smba.trafficmanager.net/", "https://smba.trafficmanager.net:443@evil.example/",
        "https://evil.example\\@smba.trafficmanager.net/", "https://smba.trafficmanager.net\\.evil.example/", "https://smba.trafficmanager.net\\@evil.example/",
        "https://@smba.trafficmanager.net/", "https://smba.trafficmanager.net:@evil.example/",

        // schemes and ports
        "http://smba.trafficmanager.net/", "https://smba.trafficmanager.net:80/", "https://smba.trafficmanager.net:8443/", "https://smba.trafficmanager.net:0/",
        "https://smba.trafficmanager.net:99999/", "file:///etc/passwd", "file://smba.trafficmanager.net/etc", "gopher://smba.trafficmanager.net/", "ftp://x.botframework.com/",
        "ws://x.botframework.com/", "javascript:alert(1)", "data:text/plain,x", "ldap://x.botframework.com/", "jar:https://x.botframework.com/!/",

        // this machine and its neighbours, in every spelling
        "http://localhost/", "https://localhost/", "https://127.0.0.1/", "https://127.1/", "https://2130706433/", "https://0x7f000001/", "https://0177.0.0.1/", "https://0/",
        "https://[::1]/", "https://[::]/", "https://[::ffff:127.0.0.1]/", "https://[0:0:0:0:0:ffff:7f00:1]/", "https://10.0.0.1/", "https://192.168.0.1/", "https://172.16.0.1/",
        "https://169.254.169.254/latest/meta-data/", "https://[fd00::1]/", "https://[fe80::1]/", "https://metadata.google.internal/", "https://127.0.0.1.nip.io/", "https://loopback/",

        // not addresses at all
        "", " ", "/", "//smba.trafficmanager.net/", "smba.trafficmanager.net", "https:///smba.trafficmanager.net", "https:smba.trafficmanager.net", "https://", "https:// smba.trafficmanager.net/",
        " https://smba.trafficmanager.net/", "https://smba.trafficmanager.net/\r\nHost: evil.example", "https://smba.trafficmanager.net/\t", "https://smba.trafficmanager.net/?x=1",
        "https://smba.trafficmanager.net/#x", "https://smba.trafficmanager.net/%2e%2e/", "https://smba.trafficmanager.net/\u0000", "https://[smba.trafficmanager.net]/",
        "https://smba.trafficmanager.net/" + new string('a', 600),
    ];
}
