using System.ComponentModel.DataAnnotations;
using IonMentoring.Monitoring.Alerts.Settings;

namespace IonMentoring.Monitoring.Alerts;

/// <summary>When operators are told that something is wrong, and where.</summary>
public sealed record AlertsOptions : IValidatableObject
{
    /// <summary>The section of the settings: <c>Alerts</c>.</summary>
    public const string Section = "Alerts";

    /// <summary>Whether rules are evaluated at all. Default true.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>How far back a rule looks, 1 s to 72 h, in whole minutes rounded up, the present one among them. Default 300 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "3.00:00:00")]
    public TimeSpan Window { get; init; } = TimeSpan.FromSeconds(300);

    /// <summary>How often the rules are evaluated, 1 s to 1 h. Default 60 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan Frequency { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Violations in a row before an alert fires, and good readings in a row before it is resolved, 1 to 1,000. Default 3.</summary>
    [Range(1, 1000)]
    public int Occurrences { get; init; } = 3;

    /// <summary>How long after its end a rule that fires again stays quiet, 0 s to 1 day. Default 600 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan CoolDown { get; init; } = TimeSpan.FromSeconds(600);

    /// <summary>
    /// Requests (or looks into the cache) in the window without which a response time or a hit rate says nothing, 1 to 1,000,000: the
    /// slowest of three requests at night is no alert. Default 20.
    /// </summary>
    [Range(1, 1_000_000)]
    public int MinimumRequests { get; init; } = 20;

    /// <summary>
    /// Failed answers in the window without which an error rate or an availability says nothing, 1 to 1,000,000: one failed answer of
    /// three at night is no alert, three of three are. Default 3.
    /// </summary>
    [Range(1, 1_000_000)]
    public int MinimumFailures { get; init; } = 3;

    /// <summary>
    /// What is to be different from the nine rules there are, by a rule's id, for example <c>high-error-rate-critical</c>; another id makes
    /// another rule. Default: nothing is different.
    /// </summary>
    public IDictionary<string, AlertRuleOptions> Rules { get; } = new Dictionary<string, AlertRuleOptions>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Where notifications go. Default: to the log.</summary>
    public AlertChannelsOptions Channels { get; init; } = new();

    /// <summary>
    /// Hosts, addresses or ranges (<c>chat.internal</c>, <c>10.1.2.3</c>, <c>10.1.0.0/16</c>) that webhooks may have though they are
    /// loopback, private or link-local. Default: none.
    /// </summary>
    public IList<string> AllowedAddresses { get; } = [];

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        AlertSettings.Broken(this).Select(broken => new ValidationResult(broken));
}
