namespace IonMentoring.Monitoring.Alerts.Settings;

/// <summary>How bad it is that a rule is violated.</summary>
public enum AlertSeverity
{
    /// <summary>Somebody should look at it during the day.</summary>
    Medium,

    /// <summary>Somebody should look at it soon.</summary>
    High,

    /// <summary>Somebody has to look at it now.</summary>
    Critical,
}
