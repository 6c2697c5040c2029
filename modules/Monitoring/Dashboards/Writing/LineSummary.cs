using IonMentoring.Monitoring.Dashboards.Panels;

namespace IonMentoring.Monitoring.Dashboards.Writing;

/// <summary>A line in words, for whoever cannot see it.</summary>
internal sealed record LineSummary(double Least, double Most, double Last)
{
    public static LineSummary Of(Line line) => new(line.Points.Min(point => point.Value), line.Points.Max(point => point.Value), line.Points[^1].Value);

    public override string ToString() => $"{Words.Of(Least)} to {Words.Of(Most)}, last {Words.Of(Last)}";
}
