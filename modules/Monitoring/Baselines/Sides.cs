namespace IonMentoring.Monitoring.Baselines;

/// <summary>Lets what is said of high values be said of low ones too.</summary>
internal static class Sides
{
    /// <summary>1 where high values are bad, else -1: times that, a worse value is always a larger one.</summary>
    public static int Sign(this Side side) => side == Side.Above ? 1 : -1;

    public static bool IsBeyond(this Side side, double value, double bound) => side == Side.Above ? value > bound : value < bound;

    /// <summary>The one of two bounds that is violated less often.</summary>
    public static double Wider(this Side side, double left, double right) => side == Side.Above ? Math.Max(left, right) : Math.Min(left, right);
}
