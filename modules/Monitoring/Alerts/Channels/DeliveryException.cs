namespace IonMentoring.Monitoring.Alerts.Channels;

/// <summary>A notification did not arrive; the message says why, without a secret.</summary>
/// <param name="message">Why.</param>
/// <param name="mayPass">Whether it may go better another time.</param>
/// <param name="after">How long the other side asks to wait; null when it does not say.</param>
internal sealed class DeliveryException(string message, bool mayPass, TimeSpan? after = null) : Exception(message)
{
    public bool MayPass { get; } = mayPass;

    public TimeSpan? After { get; } = after;
}
