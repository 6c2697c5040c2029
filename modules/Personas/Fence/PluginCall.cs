using IonMentoring.ModuleContracts.Personas;
using IonMentoring.Personas.Catalog;
using IonMentoring.PersonaSdk;

namespace IonMentoring.Personas.Fence;

/// <summary>
/// One call into a plugin, behind a fence: it runs on a pool thread of its own turn, what it throws becomes a
/// <see cref="PersonaFailedException"/> without any object of the plugin, and the watchdog gives it up at the call limit.
/// </summary>
internal abstract class PluginCall<TResult>(PersonaVersion version) : IPluginCall, IThreadPoolWorkItem
{
    private const int Open = 0;
    private const int Finished = 1;
    private const int GivenUp = 2;

    // Continues the request on the thread that finished the call: the usual way costs no second thread switch.
    private readonly TaskCompletionSource<TResult> _outcome = new();
    private int _state = Open;
    private int _slot;

    public long StartedAt { get; private set; }

    protected abstract TResult Run(IPersona persona);

    /// <summary>The result came in time and goes to the request.</summary>
    protected virtual void Accepted()
    {
    }

    public Task<TResult> Start()
    {
        if (!version.TryUse())
        {
            return Task.FromException<TResult>(new PersonaFailedException(version.Profile.Name, "has been unloaded"));
        }

        _slot = version.Slots.Take(this);
        if (_slot < 0)
        {
            version.GiveBack();
            version.Counters.CountFailure();
            return Task.FromException<TResult>(
                new PersonaFailedException(version.Profile.Name, $"{version.Slots.Count} calls are under way, no more are let in"));
        }

        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: true);
        return _outcome.Task;
    }

    public void Execute()
    {
        StartedAt = version.Slots.Now;
        TResult? result = default;
        string? failure = null;
        try
        {
            result = Run(version.Persona);
        }
        catch (Exception exception)
        {
            failure = ExceptionText.Of(exception);
        }

        version.Slots.Free(_slot);
        version.GiveBack();
        if (Interlocked.CompareExchange(ref _state, Finished, Open) == Open)
        {
            Finish(result!, failure);
        }
    }

    public void GiveUp(TimeSpan limit)
    {
        if (Interlocked.CompareExchange(ref _state, GivenUp, Open) == Open)
        {
            version.Counters.CountFailure();
            _outcome.SetException(
                new PersonaFailedException(version.Profile.Name, $"did not come back from a call within {limit.TotalMilliseconds:0} ms"));
        }
    }

    private void Finish(TResult result, string? failure)
    {
        if (failure is null)
        {
            Accepted();
            _outcome.SetResult(result);
        }
        else
        {
            version.Counters.CountFailure();
            _outcome.SetException(new PersonaFailedException(version.Profile.Name, failure));
        }
    }
}
