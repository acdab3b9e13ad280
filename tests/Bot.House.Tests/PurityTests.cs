using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Bot.House.Tests;

/// <summary>What the compiled pure rooms really call: a suppressed analyzer warning does not help here.</summary>
public sealed class PurityTests
{
    private static readonly string[] BannedTypes =
    [
        "System.TimeProvider", "System.Diagnostics.Stopwatch", "System.Random", "System.Console",
        "System.Security.Cryptography.RandomNumberGenerator", "System.IO.File", "System.IO.FileInfo", "System.IO.FileStream",
        "System.IO.Directory", "System.IO.DirectoryInfo", "System.Diagnostics.Process", "System.HashCode",
        "System.Threading.Thread", "System.Threading.Timer", "System.Threading.Tasks.Task", "System.Threading.Tasks.ValueTask",
    ];

    private static readonly string[] BannedMembers =
    [
        "System.DateTime.get_Now", "System.DateTime.get_UtcNow", "System.DateTime.get_Today", "System.DateTimeOffset.get_Now",
        "System.DateTimeOffset.get_UtcNow", "System.Guid.NewGuid", "System.Guid.CreateVersion7", "System.TimeZoneInfo.get_Local",
        "System.Globalization.CultureInfo.get_CurrentCulture", "System.Globalization.CultureInfo.get_CurrentUICulture",
    ];

    /// <summary>The compiler asks for it in every iterator.</summary>
    private const string ThreadOfIterator = "System.Environment.get_CurrentManagedThreadId";

    public static TheoryData<string> PureRooms => [.. Repository.PureRooms];

    [Theory]
    [MemberData(nameof(PureRooms))]
    public void A_pure_room_calls_no_clock_randomness_file_network_or_environment(string room)
    {
        Assert.Empty(BannedCalls(Assembly.Load(room).Location));
    }

    [Theory]
    [MemberData(nameof(PureRooms))]
    public void A_pure_room_says_so_in_its_project_so_that_the_build_refuses_the_banned_symbols(string room)
    {
        Assert.Equal("true", Repository.Project(room).Descendants("Pure").Single().Value);
    }

    [Fact]
    public void A_banned_call_is_noticed()
    {
        var calls = BannedCalls(typeof(PurityTests).Assembly.Location).ToList();

        Assert.Contains("System.IO.File", calls);
        Assert.Contains("System.Guid.NewGuid", calls);
        Assert.NotEqual(Guid.Empty, Guid.NewGuid());
    }

    private static List<string> BannedCalls(string assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly));
        var metadata = file.GetMetadataReader();
        var types = metadata.TypeReferences.Select(handle => Name(metadata, handle))
            .Where(name => BannedTypes.Contains(name) || name.StartsWith("System.Net.Http.", StringComparison.Ordinal) || name.StartsWith("System.Net.Sockets.", StringComparison.Ordinal));
        var members = metadata.MemberReferences.Select(metadata.GetMemberReference)
            .Where(member => member.Parent.Kind == HandleKind.TypeReference)
            .Select(member => Name(metadata, (TypeReferenceHandle)member.Parent) + "." + metadata.GetString(member.Name))
            .Where(name => BannedMembers.Contains(name) || (name.StartsWith("System.Environment.", StringComparison.Ordinal) && name != ThreadOfIterator));
        return [.. types.Concat(members).Distinct(StringComparer.Ordinal)];
    }

    private static string Name(MetadataReader metadata, TypeReferenceHandle handle)
    {
        var type = metadata.GetTypeReference(handle);
        return metadata.GetString(type.Namespace) + "." + metadata.GetString(type.Name);
    }
}
