using System.Diagnostics.Metrics;
using IonMentoring.Monitoring.Telemetry;
using Microsoft.AspNetCore.Connections;

namespace IonMentoring.Monitoring.Costs.Egress;

/// <summary>Counts what leaves this process, in bytes, headers among them: once for a connection something is put between, nothing for a request.</summary>
internal sealed class EgressMeter
{
    private long _bytes;

    public EgressMeter(IMeterFactory meters) => meters.Create(RequestMeter.MeterName)
        .CreateObservableCounter("egress_bytes", () => Interlocked.Read(ref _bytes), "By", "Bytes that were sent to clients, or to the edge");

    public void Count(long bytes) => Interlocked.Add(ref _bytes, bytes);

    public ConnectionDelegate Measure(ConnectionDelegate next) => async connection =>
    {
        var transport = connection.Transport;
        connection.Transport = new MeasuredTransport(transport, this);
        try
        {
            await next(connection);
        }
        finally
        {
            connection.Transport = transport;
        }
    };
}
