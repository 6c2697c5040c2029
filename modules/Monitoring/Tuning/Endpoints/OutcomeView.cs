namespace IonMentoring.Monitoring.Tuning.Endpoints;

/// <param name="Firings">How often the alert would have fired.</param>
/// <param name="FalsePositivePercent">Of the minutes in which nothing was wrong, those in which it would have been firing.</param>
/// <param name="DetectedPercent">Of the disturbances, those at which it would have fired; null where there was none.</param>
internal sealed record OutcomeView(int Firings, double FalsePositivePercent, double? DetectedPercent)
{
    public static OutcomeView? Of(ReplayOutcome? outcome) => outcome is null ? null : new(outcome.Firings, outcome.FalsePositivePercent, outcome.DetectedPercent);
}
