namespace IonMentoring.Monitoring.Dashboards.Building;

/// <summary>What a region is laid out for.</summary>
/// <param name="Region">Its name.</param>
/// <param name="PerSecond">Requests.</param>
internal sealed record RegionCapacity(string Region, double PerSecond)
{
    public static IReadOnlyList<RegionCapacity> All { get; } = [new("us-central1", 5000), new("europe-west1", 2500), new("asia-southeast1", 1500)];
}
