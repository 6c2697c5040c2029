using IonMentoring.Monitoring.Alerts.Settings;

namespace IonMentoring.Monitoring.Alerts;

/// <summary>A mail server, and whom it brings notifications to.</summary>
public sealed record MailChannelOptions
{
    /// <summary>The mail server's name or address. Default none: no mail.</summary>
    public string? Host { get; init; }

    /// <summary>Its port, 1 to 65,535. Default 587.</summary>
    public int Port { get; init; } = 587;

    /// <summary>How the way to it is protected. Default <c>StartTls</c>.</summary>
    public MailEncryption Encryption { get; init; }

    /// <summary>The sender, for example <c>ion@example.org</c>. Needed with a host.</summary>
    public string? From { get; init; }

    /// <summary>The receivers, one at least with a host.</summary>
    public IList<string> To { get; init; } = [];

    /// <summary>Whom the server knows this program as. Default none: it does not ask.</summary>
    public string? User { get; init; }

    /// <summary>The password of that user; never shown.</summary>
    public string? Password { get; init; }
}
