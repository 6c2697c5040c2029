namespace IonMentoring.Monitoring.Tuning.Benchmark;

/// <summary>How static and tuned thresholds did on the same traces.</summary>
internal sealed record Competition(int Traces, Score Static, Score Tuned)
{
    public static Competition operator +(Competition left, Competition right) => new(left.Traces + right.Traces, left.Static + right.Static, left.Tuned + right.Tuned);
}
