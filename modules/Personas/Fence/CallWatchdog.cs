using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace IonMentoring.Personas.Fence;

/// <summary>
/// Looks at the calls under way from a thread of its own, so that it still works when plugins hold every pool thread:
/// it gives up overdue calls, and raises the pool's size by the threads that plugins hold.
/// </summary>
internal sealed class CallWatchdog : IDisposable
{
    private static readonly TimeSpan LongestInterval = TimeSpan.FromMilliseconds(50);

    private readonly ConcurrentDictionary<CallSlots, byte> _watched = [];
    private readonly ManualResetEventSlim _stop = new();
    private readonly TimeProvider _time;
    private readonly PersonasOptions _options;
    private readonly Thread _thread;

    public CallWatchdog(IOptions<PersonasOptions> options, TimeProvider time)
    {
        _options = options.Value;
        _time = time;
        _thread = new Thread(Watch) { IsBackground = true, Name = "plugin call watchdog" };
        _thread.Start();
    }

    public CallSlots Watch()
    {
        var slots = new CallSlots(_options.ConcurrentCalls, _time);
        _watched[slots] = 0;
        return slots;
    }

    public void Forget(CallSlots slots) => _watched.TryRemove(slots, out _);

    public void Dispose()
    {
        _stop.Set();
        _thread.Join();
        _stop.Dispose();
    }

    private void Watch(object? _)
    {
        ThreadPool.GetMinThreads(out var usual, out var completionThreads);
        var raised = 0;
        var interval = _options.CallLimit / 4 < LongestInterval ? _options.CallLimit / 4 : LongestInterval;
        while (!_stop.Wait(interval))
        {
            var held = 0;
            foreach (var (slots, _) in _watched)
            {
                held += slots.GiveUpOverdue(_options.CallLimit);
            }

            if (held != raised)
            {
                ThreadPool.SetMinThreads(usual + held, completionThreads);
                raised = held;
            }
        }

        ThreadPool.SetMinThreads(usual, completionThreads);
    }
}
