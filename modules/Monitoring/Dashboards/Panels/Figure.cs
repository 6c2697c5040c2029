using IonMentoring.Monitoring.Status;

namespace IonMentoring.Monitoring.Dashboards.Panels;

/// <summary>A single number.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Value">Null when nothing was measured.</param>
/// <param name="Unit">What it is measured in.</param>
/// <param name="Status">How well that is; none where there is no limit.</param>
internal sealed record Figure(string Label, double? Value, string Unit, Condition Status)
{
    private const int Decimals = 3;

    /// <summary>Rounded, so that every form shows the same.</summary>
    public static Figure Of(string label, double? value, string unit, Limit? limit = null) =>
        value is { } known && double.IsFinite(known) ? new(label, Math.Round(known, Decimals), unit, limit?.Judge(known) ?? Condition.None) : new(label, null, unit, Condition.None);
}
