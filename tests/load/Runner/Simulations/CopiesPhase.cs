namespace IonMentoring.LoadRunner.Simulations;

/// <summary>So many copies at each time; each asks again when it is answered.</summary>
internal sealed class CopiesPhase(int from, int to, TimeSpan during) : IPhase
{
    public TimeSpan During => during;

    public int Copies(TimeSpan at) => at >= during ? to : (int)Math.Round(from + ((to - from) * (at / during)), MidpointRounding.AwayFromZero);
}
