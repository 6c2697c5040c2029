namespace IonMentoring.Monitoring.Tuning.Benchmark;

/// <summary>How well alerts did.</summary>
/// <param name="Incidents">How many incidents there were.</param>
/// <param name="Detected">Of these, at how many an alert began: from the first minute to five after the last.</param>
/// <param name="FalseAlarms">Alerts of any rule that began at any other time.</param>
internal sealed record Score(int Incidents, int Detected, int FalseAlarms)
{
    /// <summary>Of incidents that were detected and false alarms, the part of the former.</summary>
    public double Precision => Detected + FalseAlarms == 0 ? 1 : (double)Detected / (Detected + FalseAlarms);

    /// <summary>Of the incidents, the part that was detected.</summary>
    public double Recall => Incidents == 0 ? 1 : (double)Detected / Incidents;

    public static Score operator +(Score left, Score right) =>
        new(left.Incidents + right.Incidents, left.Detected + right.Detected, left.FalseAlarms + right.FalseAlarms);
}
