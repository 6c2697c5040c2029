namespace IonMentoring.Monitoring.Alerts.Settings;

/// <summary>How the way to a mail server is protected.</summary>
public enum MailEncryption
{
    /// <summary>The connection begins in clear and is encrypted before anything else is said (usually port 587).</summary>
    StartTls,

    /// <summary>The connection is encrypted from its beginning (usually port 465).</summary>
    Tls,

    /// <summary>Not at all: for a mail server on the same machine. Not together with a password.</summary>
    None,
}
