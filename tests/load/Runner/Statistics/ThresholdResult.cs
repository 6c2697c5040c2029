namespace IonMentoring.LoadRunner.Statistics;

/// <summary>A threshold and what was measured; null where that is no number.</summary>
public sealed record ThresholdResult(string Name, bool IsMost, double Limit, string Unit, double? Measured, bool IsMet)
{
    internal string LimitText => string.Create(null, $"{(IsMost ? "≤" : "≥")} {Limit:0.###} {Unit}");

    internal string MeasuredText => Measured is { } measured ? string.Create(null, $"{measured:0.###} {Unit}") : "no number";
}
