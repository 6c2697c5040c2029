using System.IO.Pipelines;

namespace IonMentoring.Monitoring.Costs.Egress;

/// <summary>A connection of which is counted what is sent.</summary>
internal sealed class MeasuredTransport(IDuplexPipe transport, EgressMeter meter) : IDuplexPipe
{
    public PipeReader Input => transport.Input;

    public PipeWriter Output { get; } = new MeasuredWriter(transport.Output, meter);
}
