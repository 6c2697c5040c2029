using System.Text.Json.Serialization;
using IonMentoring.Monitoring.Series;

namespace IonMentoring.Monitoring.Endpoints;

internal sealed record MetricsAnswer(int Total, IReadOnlyList<MetricView> Metrics, string RequestId, DateTime Timestamp);

/// <param name="Name">What to ask for.</param>
/// <param name="Unit">What it is measured in.</param>
/// <param name="Description">What it says.</param>
/// <param name="By">What it can be told apart by; null where it cannot.</param>
internal sealed record MetricView(string Name, string Unit, string Description, string? By);

/// <param name="Name">The series.</param>
/// <param name="Unit">What it is measured in.</param>
/// <param name="Minutes">How many minutes were asked for, the present one among them.</param>
/// <param name="Statistics">Over the window; null when nothing was measured.</param>
/// <param name="Points">Its minutes, oldest first.</param>
/// <param name="Groups">The same for each value of <c>by</c>, where that was asked for.</param>
/// <param name="RequestId">The request's id.</param>
/// <param name="Timestamp">When this was answered.</param>
internal sealed record MetricAnswer(
    string Name,
    string Unit,
    int Minutes,
    Statistics? Statistics,
    IReadOnlyList<Point> Points,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyDictionary<string, SeriesReading>? Groups,
    string RequestId,
    DateTime Timestamp);
