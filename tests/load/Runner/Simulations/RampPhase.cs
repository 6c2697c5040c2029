namespace IonMentoring.LoadRunner.Simulations;

/// <summary>The rate changes evenly: after t seconds, from·t + (to - from)·t² / 2d requests were due.</summary>
internal sealed class RampPhase(double from, double to, TimeSpan during) : IOpenPhase
{
    public TimeSpan During => during;

    public long Count { get; } = (long)Math.Floor(((from + to) / 2 * during.TotalSeconds) + Rounding);

    // What sums of floating-point numbers may lack to a whole one.
    private const double Rounding = 1e-9;

    public TimeSpan Due(long number)
    {
        var slope = (to - from) / during.TotalSeconds;
        var root = Math.Sqrt(Math.Max(0, (from * from) + (2 * slope * number)));

        // This form of the quadratic formula stays exact where the slope is near 0.
        var seconds = number == 0 ? 0 : 2 * number / (from + root);
        return TimeSpan.FromTicks((long)(Math.Min(seconds, during.TotalSeconds) * TimeSpan.TicksPerSecond));
    }
}
