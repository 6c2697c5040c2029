using Microsoft.Extensions.Time.Testing;

namespace IonMentoring.Monitoring.Tests.Alerts;

/// <summary>Time that a test moves, with a clock that can be set, and with a note of what is waited for.</summary>
internal sealed class JumpingTime() : FakeTimeProvider(new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.Zero))
{
    private readonly Lock _gate = new();
    private readonly List<TimeSpan> _waits = [];

    /// <summary>How far the clock is wrong.</summary>
    public TimeSpan Ahead { get; set; }

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Ahead;

    // By the time that passes alone.
    public override long GetTimestamp() => base.GetUtcNow().Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = base.CreateTimer(callback, state, dueTime, period);
        lock (_gate)
        {
            _waits.Add(dueTime);
        }

        return timer;
    }

    /// <summary>Waits until so long a wait has begun so many times, and lets its time go by.</summary>
    public async Task PassAsync(TimeSpan wait, int times = 1)
    {
        await Until.TrueAsync(() =>
        {
            lock (_gate)
            {
                return _waits.Count(begun => begun == wait) >= times;
            }
        });
        Advance(wait);
    }
}
