using CsCheck;
using IonMentoring.Monitoring.Series;
using IonMentoring.Monitoring.Status;

namespace IonMentoring.Monitoring.Tests.Dashboards;

public sealed class WindowTests
{
    private static readonly Gen<double[][]> Minutes = Gen.Double[0, 700_000].Array[1, 60].Array[1, 20];

    [Fact]
    public void Sum_ofManyMinutes_percentilesAsWhenTheyAreMerged() => Minutes.Sample(minutes =>
    {
        var series = new MinuteSeries(withSpread: true);
        for (var minute = 0; minute < minutes.Length; minute++)
        {
            Array.ForEach(minutes[minute], value => series.Record(minute, value));
        }

        var recorded = series.Read(0, minutes.Length);
        var (half, all) = (new SpreadSum(), new SpreadSum());
        half.Add(recorded[0]);
        all.Add(half);
        half.Clear();
        recorded.Skip(1).ToList().ForEach(half.Add);
        all.Add(half);

        all.Read().ShouldBe(Statistics.Of(Minute.Merge(recorded)!) with { Avg = all.Read()!.Avg });
        all.Read()!.Avg.ShouldBe(minutes.SelectMany(minute => minute).Average(), tolerance: 0.001);
    });

    [Fact]
    public void Read_threeDays_atMost241Points_thatStandForEveryMinute()
    {
        var recorded = new RecordedSeries();
        for (var minute = 0; minute < MinuteSeries.MinutesKept; minute++)
        {
            recorded.Answer(minute % 100, failed: minute % 10 == 0);
            recorded.NextMinute();
        }

        var window = recorded.Window(MinuteSeries.MinutesKept);
        var times = window.Read("response_time");

        // The minute now has nothing yet, so the oldest of 72 hours is just out.
        times.Points.Count.ShouldBeInRange(200, 241);
        times.Points.Sum(point => point.Spread!.Count).ShouldBe(MinuteSeries.MinutesKept - 1);
        times.Statistics!.Count.ShouldBe(MinuteSeries.MinutesKept - 1);
        times.Statistics.P99.ShouldBe(98, tolerance: 1);
        var rate = window.Read("error_rate_global");
        rate.Points.Count.ShouldBeInRange(200, 241);
        rate.Points.ShouldAllBe(point => Math.Abs(point.Value - 10) < 6);
        var throughput = window.Read("throughput_global");
        throughput.Points.Count.ShouldBeInRange(200, 241);
        throughput.Points.SkipLast(1).ShouldAllBe(point => Math.Abs(point.Value - (1 / 60.0)) < 0.0001);

        // Nothing came in the present minute: no requests a second, and a rate of nothing.
        throughput.Points.SkipLast(1).Select(point => point.At).ShouldBe(rate.Points.Select(point => point.At));
        rate.Statistics!.Avg.ShouldBe(100.0 * 431 / 4319, tolerance: 0.0001);
    }

    [Fact]
    public void Read_long_busyMinutesOfAStepWeighMore()
    {
        var recorded = new RecordedSeries();
        recorded.NextMinute(240 - (int)(recorded.Store.Now % 240));
        for (var answer = 0; answer < 90; answer++)
        {
            recorded.Answer(10, failed: true);
        }

        recorded.NextMinute();
        for (var answer = 0; answer < 10; answer++)
        {
            recorded.Answer(50);
        }

        // Two minutes a point.
        recorded.Window(480).Read(MeasuredParts.ErrorRate.Series).Points.Single().Value.ShouldBe(90);
        recorded.Window(480).Read("response_time").Points.Single().Value.ShouldBe(14);
        recorded.Window(2).Read(MeasuredParts.ErrorRate.Series).Points.Select(point => point.Value).ShouldBe([100, 0]);
    }

    [Fact]
    public void Before_asLong_andDirectlyBefore()
    {
        var recorded = new RecordedSeries();
        recorded.Answer(10);
        recorded.NextMinute(2);
        recorded.Answer(30);

        recorded.Window(2).Sum(SeriesCatalog.Get("response_time"))!.Avg.ShouldBe(30);
        recorded.Window(2).Before.Sum(SeriesCatalog.Get("response_time"))!.Avg.ShouldBe(10);
        recorded.Window(1).Before.Sum(SeriesCatalog.Get("response_time")).ShouldBeNull();
    }
}
