namespace IonMentoring.LoadRunner.Simulations;

/// <summary>Requests that are due at their times, whatever becomes of others.</summary>
internal interface IOpenPhase : IPhase
{
    long Count { get; }

    /// <summary>When request <paramref name="number"/> (from 0) is due, from the beginning of the phase; never before the one before it.</summary>
    TimeSpan Due(long number);
}
