namespace IonMentoring.Monitoring.Baselines;

/// <summary>
/// Thresholds as a baseline proposes them: low where 5 % of what is normal lies beyond, medium at one sigma from the mean, high at two, critical at three. None
/// is tighter than the one before.
/// </summary>
internal sealed record SigmaTable(double Low, double Medium, double High, double Critical)
{
    public static SigmaTable Of(Baseline baseline, Side side)
    {
        var low = side == Side.Above ? baseline.P95 : baseline.P5;
        var medium = side.Wider(low, At(1));
        var high = side.Wider(medium, At(2));
        return new(low, medium, high, side.Wider(high, At(3)));

        double At(int sigmas) => baseline.Mean + (side.Sign() * sigmas * baseline.Sigma);
    }
}
