using IonMentoring.LoadRunner.Simulations;

namespace IonMentoring.LoadRunner.Tests.Simulations;

internal static class Phases
{
    private const int Looks = 200;

    /// <summary>Each request is due no earlier than the one before it, and before the phase ends.</summary>
    public static void ShouldKeepOrder(IOpenPhase phase)
    {
        var step = Math.Max(1, phase.Count / Looks);
        var last = TimeSpan.Zero;
        for (long number = 0; number < phase.Count; number += step)
        {
            var due = phase.Due(number);
            due.ShouldBeGreaterThanOrEqualTo(last);
            due.ShouldBeLessThan(phase.During + TimeSpan.FromTicks(1));
            last = due;
        }
    }
}
