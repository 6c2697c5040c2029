using IonMentoring.ModuleContracts.Monitoring;

namespace IonMentoring.Caching;

internal sealed class CacheStatus(AnswerCache cache) : IDependencyStatus
{
    public string Name => "cache";

    public string Description => $"memory, {cache.Capacity} answers";

    public bool Embedded => true;

    public bool Required => false;

    public bool Up => true;
}
