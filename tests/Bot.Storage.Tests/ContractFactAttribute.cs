using Bot.Testing;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace Bot.Storage.Tests;

/// <summary>A fact that is skipped, with the reason, where the inheriting class needs a server that is not there.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("Bot.Storage.Tests.ContractFactDiscoverer", "Bot.Storage.Tests")]
public sealed class ContractFactAttribute : FactAttribute
{
}

/// <summary>Put on a test class that cannot run on every machine.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NeedsPostgresAttribute : Attribute
{
}

public sealed class ContractFactDiscoverer(IMessageSink sink) : FactDiscoverer(sink)
{
    protected override IXunitTestCase CreateTestCase(
        ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute)
    {
        var needsPostgres = testMethod.TestClass.Class.GetCustomAttributes(typeof(NeedsPostgresAttribute)).Any();
        return new ContractTestCase(
            DiagnosticMessageSink, discoveryOptions.MethodDisplayOrDefault(), discoveryOptions.MethodDisplayOptionsOrDefault(), testMethod)
        {
            Reason = needsPostgres ? PostgresServer.WhyNot : null,
        };
    }
}

public sealed class ContractTestCase : XunitTestCase
{
    [Obsolete("For the runner's deserialisation.")]
    public ContractTestCase()
    {
    }

    public ContractTestCase(IMessageSink sink, TestMethodDisplay display, TestMethodDisplayOptions options, ITestMethod method)
        : base(sink, display, options, method)
    {
    }

    public string? Reason { get; set; }

    public override void Serialize(IXunitSerializationInfo data)
    {
        base.Serialize(data);
        data.AddValue(nameof(Reason), Reason);
    }

    public override void Deserialize(IXunitSerializationInfo data)
    {
        Reason = data.GetValue<string>(nameof(Reason));
        base.Deserialize(data);
    }

    protected override void Initialize()
    {
        base.Initialize();
        SkipReason = Reason ?? SkipReason;
    }

    protected override string GetSkipReason(IAttributeInfo factAttribute) => Reason ?? base.GetSkipReason(factAttribute);
}
