using System.Collections.Concurrent;
using IonMentoring.ModuleContracts.Storage;

namespace IonMentoring.Storage.Tests.Writing;

/// <summary>Records interactions without a pause, some hundreds a second, until it is disposed.</summary>
internal sealed class SteadyRecords : IAsyncDisposable
{
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(10);
    private const int AtOnce = 5;

    private readonly ConcurrentQueue<Interaction> _recorded = new();
    private readonly CancellationTokenSource _end = new();
    private readonly Task _work;

    public SteadyRecords(IInteractionLog log) => _work = RecordAsync(log);

    public IReadOnlyCollection<Interaction> Recorded => _recorded;

    /// <summary>Waits until so many more have been recorded.</summary>
    public Task MoreAsync(int count)
    {
        var wanted = _recorded.Count + count;
        return Until.TrueAsync(() => _recorded.Count >= wanted);
    }

    public async Task EndAsync()
    {
        await _end.CancelAsync();
        await _work.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        _end.Dispose();
    }

    private async Task RecordAsync(IInteractionLog log)
    {
        using var timer = new PeriodicTimer(Every);
        while (await timer.WaitForNextTickAsync(_end.Token))
        {
            for (var number = 0; number < AtOnce; number++)
            {
                var interaction = Some.Interaction(persona: "Lua");
                _recorded.Enqueue(interaction);
                log.Record(interaction);
            }
        }
    }
}
