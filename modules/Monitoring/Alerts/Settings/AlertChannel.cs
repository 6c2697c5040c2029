namespace IonMentoring.Monitoring.Alerts.Settings;

/// <summary>Where people learn of an alert.</summary>
public enum AlertChannel
{
    /// <summary>A chat room, through a webhook that takes messages in Slack's form.</summary>
    Chat,

    /// <summary>A pager, through PagerDuty's Events API v2 or one like it.</summary>
    Pager,

    /// <summary>Mail, through SMTP.</summary>
    Mail,

    /// <summary>Sentry, where that is set up.</summary>
    Sentry,

    /// <summary>The program's own log.</summary>
    Log,
}
