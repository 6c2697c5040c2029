namespace IonMentoring.LoadRunner.Simulations;

/// <summary>The ways to put load on something.</summary>
public enum LoadKind
{
    /// <summary>Open: so many requests an interval, whether earlier ones were answered or not.</summary>
    Inject,

    /// <summary>Open: the rate goes from that of the simulation before, or 0, to this one.</summary>
    RampingInject,

    /// <summary>Open: each interval has a rate of its own between two bounds.</summary>
    InjectRandom,

    /// <summary>Closed: so many copies of the scenario, each asking again when it is answered.</summary>
    KeepConstant,

    /// <summary>Closed: the copies go from those of the simulation before, or 0, to this number.</summary>
    RampingConstant,

    /// <summary>Nothing.</summary>
    Pause,
}
