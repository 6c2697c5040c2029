using System.Runtime.CompilerServices;

namespace IonMentoring.Personas.Tests;

/// <summary>Waits for what happens on other threads. The limit only ends a test that has failed.</summary>
internal static class Eventually
{
    private static readonly TimeSpan UsualLimit = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(5);

    public static Task BecomesAsync(
        Func<bool> condition, TimeSpan? limit = null, [CallerArgumentExpression(nameof(condition))] string? what = null) =>
        BecomesAsync(() => Task.FromResult(condition()), limit, what);

    public static async Task BecomesAsync(
        Func<Task<bool>> condition, TimeSpan? limit = null, [CallerArgumentExpression(nameof(condition))] string? what = null)
    {
        var started = TimeProvider.System.GetTimestamp();
        using var timer = new PeriodicTimer(Interval);
        while (!await condition())
        {
            if (TimeProvider.System.GetElapsedTime(started) > (limit ?? UsualLimit))
            {
                throw new TimeoutException($"not within {limit ?? UsualLimit}: {what}");
            }

            await timer.WaitForNextTickAsync();
        }
    }
}
