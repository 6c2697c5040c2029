using System.Globalization;

namespace IonMentoring.StorageLoad;

internal sealed record PageReport(int Requests, TimeSpan P50, TimeSpan P95, TimeSpan P99)
{
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Requests:N0} pages of /interactions: P50 {P50.TotalMilliseconds:F2} ms, P95 {P95.TotalMilliseconds:F2} ms (goal 3.65), P99 {P99.TotalMilliseconds:F2} ms");
}
