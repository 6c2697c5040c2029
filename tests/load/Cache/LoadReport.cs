using System.Globalization;

namespace IonMentoring.CacheLoad;

/// <summary>How the requests went.</summary>
internal sealed record LoadReport(int Requests, int Failed, TimeSpan Took, TimeSpan P50, TimeSpan P99)
{
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Requests:N0} requests, {Failed} failed, {Requests / Took.TotalSeconds:N0} requests/s; P50 {P50.TotalMilliseconds:F2} ms, P99 {P99.TotalMilliseconds:F2} ms");
}
