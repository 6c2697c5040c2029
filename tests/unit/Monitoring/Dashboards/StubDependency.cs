using IonMentoring.ModuleContracts.Monitoring;

namespace IonMentoring.Monitoring.Tests.Dashboards;

internal sealed record StubDependency(string Name, bool Up, bool Required) : IDependencyStatus
{
    public string Description => "at 10.0.0.7, with a password";

    public bool Embedded => false;
}
