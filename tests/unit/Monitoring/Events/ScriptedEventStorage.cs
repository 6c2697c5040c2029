using IonMentoring.ModuleContracts.Api;
using IonMentoring.ModuleContracts.Storage;

namespace IonMentoring.Monitoring.Tests.Events;

/// <summary>Keeps events in memory, or fails as it is told to.</summary>
internal sealed class ScriptedEventStorage : IEventStorage
{
    private readonly Lock _lock = new();
    private readonly List<StoredEvent> _stored = [];

    /// <summary>Asked before each write; null: it works.</summary>
    public Func<CancellationToken, Task>? Failure { get; set; }

    public List<int> Batches { get; } = [];

    public int Tries { get; private set; }

    public IReadOnlyList<StoredEvent> Stored
    {
        get
        {
            lock (_lock)
            {
                return [.. _stored];
            }
        }
    }

    public static Task Away(CancellationToken cancellationToken) => throw new ApiException(ApiErrorCode.StorageUnavailable, "The database is away.");

    public async Task WriteAsync(IReadOnlyList<StoredEvent> events, CancellationToken cancellationToken)
    {
        Tries++;
        if (Failure is { } fail)
        {
            await fail(cancellationToken);
        }

        lock (_lock)
        {
            Batches.Add(events.Count);
            _stored.AddRange(events);
        }
    }

    public Task<IReadOnlyList<StoredEvent>> ReadAsync(string? type, DateTime from, int most, CancellationToken cancellationToken) => throw new NotSupportedException();
}
