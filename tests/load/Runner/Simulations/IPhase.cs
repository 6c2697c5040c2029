namespace IonMentoring.LoadRunner.Simulations;

/// <summary>A simulation whose beginning is known.</summary>
internal interface IPhase
{
    TimeSpan During { get; }
}
