namespace IonMentoring.Monitoring.Alerts.Settings;

/// <summary>On which side of its threshold a rule is violated; the threshold itself violates neither.</summary>
public enum AlertComparison
{
    /// <summary>What is measured must not be more.</summary>
    Above,

    /// <summary>What is measured must not be less.</summary>
    Below,
}
