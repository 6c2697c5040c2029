using System.Diagnostics.Metrics;
using System.IO.Pipelines;
using IonMentoring.Monitoring.Costs.Egress;
using IonMentoring.Monitoring.Series;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace IonMentoring.Monitoring.Tests.Costs;

public sealed class EgressMeterTests
{
    [Fact]
    public async Task Write_eitherWay_countedAndPassedOn()
    {
        await using var services = new ServiceCollection().AddMetrics().BuildServiceProvider();
        var (meters, store) = (services.GetRequiredService<IMeterFactory>(), new SeriesStore(new FakeTimeProvider()));
        using var listener = new SeriesListener(store, meters, TimeProvider.System, NullLogger<SeriesListener>.Instance);
        listener.Listen();
        var (meter, pipe) = (new EgressMeter(meters), new Pipe());
        var writer = new MeasuredWriter(pipe.Writer, meter);

        writer.GetSpan(3)[..3].Fill(7);
        writer.Advance(3);
        await writer.FlushAsync();
        await writer.WriteAsync(new byte[5]);
        await writer.CompleteAsync();
        listener.Ask();

        (await pipe.Reader.ReadAsync()).Buffer.Length.ShouldBe(8);
        store.Read(new("egress_bytes"), 0, long.MaxValue).Sum(minute => minute.Sum).ShouldBe(8);
    }
}
