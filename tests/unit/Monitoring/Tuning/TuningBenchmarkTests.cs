using IonMentoring.Monitoring.Tuning.Benchmark;

namespace IonMentoring.Monitoring.Tests.Tuning;

/// <summary>On traces that nobody looked at while the tuning was made: that was done with seed 1.</summary>
public sealed class TuningBenchmarkTests
{
    private const int HeldOut = 20_260_101;
    private const int Traces = 200;

    [Fact]
    public void Run_heldOutTraces_preciseAndCompleteAndBetterThanStatic()
    {
        var all = TuningBenchmark.Run(Traces, HeldOut).Values.Aggregate((left, right) => left + right);

        all.Traces.ShouldBe(Traces);
        all.Static.Incidents.ShouldBeGreaterThan(200);
        all.Tuned.Precision.ShouldBeGreaterThanOrEqualTo(0.95);
        all.Tuned.Recall.ShouldBeGreaterThanOrEqualTo(0.95);
        all.Tuned.Precision.ShouldBeGreaterThan(all.Static.Precision);
        all.Tuned.Recall.ShouldBeGreaterThan(all.Static.Recall);
    }

    [Fact]
    public void Make_sameSeed_theSameTrace()
    {
        var (left, right) = (TraceGenerator.Make(TraceKind.ErrorBurst, 3), TraceGenerator.Make(TraceKind.ErrorBurst, 3));

        left.Incidents.ShouldBe(right.Incidents);
        left.Readings["response_time"].ShouldBe(right.Readings["response_time"]);
        TraceGenerator.Make(TraceKind.ErrorBurst, 4).Readings["response_time"].ShouldNotBe(left.Readings["response_time"]);
    }

    [Fact]
    public void Make_anyKind_incidentsOnlyOnTheLastDay()
    {
        foreach (var kind in Enum.GetValues<TraceKind>())
        {
            var trace = TraceGenerator.Make(kind, 5);
            trace.Incidents.ShouldAllBe(incident => incident.Span.From >= Trace.LastDay && incident.Span.To < Trace.End);
            trace.Incidents.Any().ShouldBe(kind is not (TraceKind.DailyRhythm or TraceKind.Quiet));
            trace.Readings.Values.ShouldAllBe(readings => readings.Count == Trace.End);
        }
    }

    [Fact]
    public void Score_countsAsPeopleDo()
    {
        var score = new Score(Incidents: 10, Detected: 9, FalseAlarms: 1) + new Score(0, 0, 2);

        score.Precision.ShouldBe(0.75);
        score.Recall.ShouldBe(0.9);
        new Score(0, 0, 0).Precision.ShouldBe(1);
    }
}
