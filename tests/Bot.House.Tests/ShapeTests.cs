using System.Reflection;
using System.Runtime.CompilerServices;

namespace Bot.House.Tests;

public sealed class ShapeTests
{
    public static TheoryData<string> Rooms => [.. Repository.Rooms.Select(room => room == "Bot" ? "bot" : room)];

    public static TheoryData<string> PureRooms => [.. Repository.PureRooms];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void Every_class_that_is_not_abstract_is_sealed(string room)
    {
        Assert.Empty(Written(Assembly.Load(room)).Where(IsOpen).Select(type => type.FullName));
    }

    [Theory]
    [MemberData(nameof(PureRooms))]
    public void A_pure_room_has_no_property_others_can_set_and_no_static_that_changes(string room)
    {
        Assert.Empty(Written(Assembly.Load(room)).SelectMany(Mutable));
    }

    [Theory]
    [MemberData(nameof(PureRooms))]
    public void A_pure_room_never_awaits(string room)
    {
        var awaiting = Written(Assembly.Load(room))
            .SelectMany(type => type.GetMethods(BindingFlags.DeclaredOnly | BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(method => method.GetCustomAttribute<AsyncStateMachineAttribute>() is not null);

        Assert.Empty(awaiting.Select(method => method.DeclaringType + "." + method.Name));
    }

    [Fact]
    public void An_open_class_a_settable_property_and_a_changing_static_are_noticed()
    {
        Assert.True(IsOpen(typeof(Bad)));
        Assert.Equal(["Bad.Name", "Bad.count"], Mutable(typeof(Bad)));
    }

    private static IEnumerable<Type> Written(Assembly assembly) =>
        assembly.GetTypes().Where(type => !IsGenerated(type));

    private static bool IsGenerated(Type type) =>
        type.GetCustomAttribute<CompilerGeneratedAttribute>() is not null
        || type.GetCustomAttributes().Any(a => a.GetType().Name == "GeneratedCodeAttribute")
        || type.Name.Contains('<', StringComparison.Ordinal)
        || type.Namespace?.StartsWith("System.", StringComparison.Ordinal) == true
        || type.Namespace?.StartsWith("Microsoft.", StringComparison.Ordinal) == true
        || (type.DeclaringType is { } outer && IsGenerated(outer));

    private static bool IsOpen(Type type) =>
        type.IsClass && type is { IsAbstract: false, IsSealed: false };

    private static IEnumerable<string> Mutable(Type type)
    {
        const BindingFlags all = BindingFlags.DeclaredOnly | BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
        var properties = type.GetProperties(all)
            .Where(property => property.SetMethod is { IsPrivate: false } set && !set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)))
            .Where(property => property.GetCustomAttribute<CompilerGeneratedAttribute>() is null)
            .Select(property => $"{type.Name}.{property.Name}");
        var statics = type.GetFields(all)
            .Where(field => field is { IsStatic: true, IsInitOnly: false, IsLiteral: false })
            .Where(field => field.GetCustomAttribute<CompilerGeneratedAttribute>() is null && !field.Name.Contains('<', StringComparison.Ordinal))
            .Select(field => $"{type.Name}.{field.Name}");
        return properties.Concat(statics);
    }

#pragma warning disable MA0053, CA1852, CA1823, CS0169, CS0414, CA1805 // the bad example the rules must notice
    private class Bad
    {
        private static int count = 1;

        public string Name { get; set; } = count.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }
#pragma warning restore
}
