using IonMentoring.ModuleContracts.Monitoring;
using Microsoft.Extensions.Options;

namespace IonMentoring.Monitoring.SentryReports;

/// <summary>Where reports go, for the table at start-up. Whether they arrive changes nothing for clients.</summary>
internal sealed class SentryStatus(IOptions<SentryReportsOptions> options) : IDependencyStatus
{
    public string Name => "sentry";

    public string Description => $"reports to {options.Value.Dsn!.Authority} as {options.Value.Environment}";

    public bool Embedded => false;

    public bool Required => false;

    public bool Up => true;
}
