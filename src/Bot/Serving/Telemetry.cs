using Bot.Channels.BotFramework;
using Bot.Channels.Hosting;
using Bot.Channels.Running;
using Bot.Settings;
using Bot.Storage;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Bot.Serving;

/// <summary>Sends traces and metrics to a collector. One that cannot be reached costs figures, never an answer and never a line in the log.</summary>
internal sealed class Telemetry : IDisposable
{
    private const int PatienceMilliseconds = 2000;

    private static readonly string[] Meters =
    [
        TurnMetrics.Name, HostMetrics.MeterName, StoreMetrics.MeterName, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel",
        "Npgsql", "System.Runtime",
    ];

    private readonly TracerProvider _traces;
    private readonly MeterProvider _metrics;

    private Telemetry(Uri collector, TimeSpan every)
    {
        var resource = ResourceBuilder.CreateDefault()
            .AddService("bot", serviceVersion: typeof(Telemetry).Assembly.GetName().Version?.ToString(3), serviceInstanceId: $"{Environment.MachineName}:{Environment.ProcessId}")
            .AddEnvironmentVariableDetector();
        _traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource).AddSource(TurnMetrics.Name, "Microsoft.AspNetCore")
            .AddOtlpExporter(otlp => Address(otlp, collector, "v1/traces")).Build();
        _metrics = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource).AddMeter(Meters)
            .AddOtlpExporter((otlp, reader) =>
            {
                Address(otlp, collector, "v1/metrics");
                reader.PeriodicExportingMetricReaderOptions.ExportIntervalMilliseconds = (int)every.TotalMilliseconds;
            }).Build();
    }

    /// <summary>Null when no collector is named.</summary>
    public static Telemetry? Start(TelemetrySettings settings) =>
        settings.Endpoint is { } collector ? new Telemetry(collector, settings.Every) : null;

    /// <summary>What is not sent yet gets a moment to be.</summary>
    public void Dispose()
    {
        _traces.Shutdown(PatienceMilliseconds);
        _metrics.Shutdown(PatienceMilliseconds);
        _traces.Dispose();
        _metrics.Dispose();
    }

    private static void Address(OtlpExporterOptions otlp, Uri collector, string signal)
    {
        otlp.Protocol = OtlpExportProtocol.HttpProtobuf;
        otlp.Endpoint = new Uri(collector.AbsoluteUri.TrimEnd('/') + "/" + signal);
        otlp.TimeoutMilliseconds = PatienceMilliseconds;
    }
}
