namespace IonMentoring.Monitoring.Costs;

/// <summary>How much one amount is less than another.</summary>
internal static class Saving
{
    /// <summary>In percent of the first, rounded to one; negative where it is less; 0 where there is nothing to compare with.</summary>
    public static double Percent(double before, double after) => before == 0 ? 0 : Math.Round(100 * (after - before) / before, 0);
}
