using System.Globalization;
using IonMentoring.ModuleContracts.Monitoring;
using IonMentoring.Monitoring.Series;

namespace IonMentoring.Monitoring.Status;

/// <summary>Judges what was measured in the last minutes, and what the program depends on. Health, dashboards and the doctor all tell this.</summary>
internal sealed class StatusCalculation(SeriesReader reader, IEnumerable<IDependencyStatus> dependencies, TimeProvider time)
{
    public const int Minutes = 5;

    // Health is asked often, and minutes of every series are read for it: its measured parts may be this old.
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);

    private readonly IDependencyStatus[] _dependencies = [.. dependencies];
    private Measured? _measured;

    public StatusReport Calculate() => new([.. MeasuredNow(), .. _dependencies.Select(Judge)]);

    private PartStatus[] MeasuredNow()
    {
        var measured = _measured;
        if (measured is null || time.GetElapsedTime(measured.At) >= Fresh)
        {
            _measured = measured = new(time.GetTimestamp(), [.. MeasuredParts.All.Select(Judge)]);
        }

        return measured.Parts;
    }

    private static PartStatus Judge(IDependencyStatus dependency) => new(
        dependency.Name,
        dependency.Up ? Condition.Healthy : dependency.Required ? Condition.Critical : Condition.Degraded,
        dependency.Up ? "It works."
            : dependency.Required ? "It does not work, and without it no request is served."
            : "It does not work; requests are served without it.");

    private PartStatus Judge(MeasuredPart part)
    {
        if (Measure(part) is not { } value)
        {
            return new(part.Name, Condition.Healthy, $"Nothing was measured in the last {Minutes} minutes.");
        }

        var condition = part.Limit.Judge(value);
        var limit = part.Limit.Of(condition);
        return condition == Condition.Healthy
                ? new(part.Name, condition, Words($"{part.Words} is {value:0.###} {part.Series.Unit}; the limit is {limit:0.###} {part.Series.Unit}."))
            : part.Needs is { } needs && Count(needs) is var seen && seen < needs.Fewest
                ? new(part.Name, Condition.Healthy, Words($"{part.Words} is {value:0.###} {part.Series.Unit}, but of only {seen:0} {needs.Words} in {Minutes} minutes; it is judged from {needs.Fewest} on."))
            : new(part.Name, condition, Words($"{part.Words} is {value:0.###} {part.Series.Unit}, {(part.Limit.IsFloor ? "below" : "above")} {limit:0.###} {part.Series.Unit}."));
    }

    private static string Words(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private double? Measure(MeasuredPart part) => part == MeasuredParts.DatabaseLag
        ? reader.ReadBy(part.Series, part.Series.By!, Minutes).Values.Max(standby => standby.Statistics?.Avg)
        : reader.Read(part.Series, Minutes).Statistics is { } statistics ? part.Statistic(statistics) : null;

    private double Count(Observations observations) => observations.Series.Sum(series => reader.Read(series, Minutes).Points.Sum(point => point.Value));

    private sealed record Measured(long At, PartStatus[] Parts);
}
