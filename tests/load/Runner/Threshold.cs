using IonMentoring.LoadRunner.Statistics;

namespace IonMentoring.LoadRunner;

/// <summary>A bound that a measured value must keep to; a value that is no number does not.</summary>
public sealed record Threshold
{
    private Threshold(string name, bool isMost, double limit, string unit, Func<ScenarioStats, double> measure)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        if (!double.IsFinite(limit))
        {
            throw new ArgumentOutOfRangeException(nameof(limit), limit, $"The limit of “{name}” must be a number.");
        }

        (Name, IsMost, Limit, Unit, Measure) = (name, isMost, limit, unit, measure);
    }

    /// <summary>What is measured.</summary>
    public string Name { get; }

    /// <summary>Whether the limit is the most, or the least, that is right.</summary>
    public bool IsMost { get; }

    /// <summary>The bound itself, which is still right.</summary>
    public double Limit { get; }

    /// <summary>What it is measured in.</summary>
    public string Unit { get; }

    /// <summary>Reads the value from the scenario's statistics, or from elsewhere.</summary>
    public Func<ScenarioStats, double> Measure { get; }

    /// <summary>At most <paramref name="limit"/> is right.</summary>
    public static Threshold AtMost(string name, double limit, string unit, Func<ScenarioStats, double> measure) => new(name, isMost: true, limit, unit, measure);

    /// <summary>At least <paramref name="limit"/> is right.</summary>
    public static Threshold AtLeast(string name, double limit, string unit, Func<ScenarioStats, double> measure) => new(name, isMost: false, limit, unit, measure);

    internal ThresholdResult Judge(ScenarioStats stats)
    {
        var measured = Measure(stats);
        return new(Name, IsMost, Limit, Unit, double.IsFinite(measured) ? measured : null, IsMost ? measured <= Limit : measured >= Limit);
    }
}
