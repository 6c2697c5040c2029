using System.Text;

namespace IonMentoring.Swaps;

/// <summary>What the soak measured, against its goals.</summary>
internal sealed record SoakReport(
    int Swaps,
    double DropToServingP50Ms,
    double DropToServingP99Ms,
    double DropToServingMaxMs,
    long Requests,
    long FailedRequests,
    double RequestP99Ms,
    int UncollectedVersions,
    long WorkingSetAfterTenthBytes,
    long WorkingSetAtEndBytes,
    double RequestsPerSecond)
{
    private const double ServingGoalMs = 250;
    private const double MemoryGoal = 1.25;
    private const double Mebibyte = 1024 * 1024;

    public bool Passed =>
        FailedRequests == 0 && DropToServingP99Ms <= ServingGoalMs && UncollectedVersions == 0
        && WorkingSetAtEndBytes <= WorkingSetAfterTenthBytes * MemoryGoal;

    public override string ToString() => new StringBuilder()
        .AppendLine($"swaps                       {Swaps}")
        .AppendLine($"requests                    {Requests} at {RequestsPerSecond:0}/s, {FailedRequests} failed (goal 0), P99 {RequestP99Ms:0.0} ms from when due")
        .AppendLine($"file complete to serving    P50 {DropToServingP50Ms:0} ms, P99 {DropToServingP99Ms:0} ms (goal {ServingGoalMs:0}), longest {DropToServingMaxMs:0} ms")
        .AppendLine($"versions not collected      {UncollectedVersions} (goal 0)")
        .AppendLine($"working set                 {WorkingSetAfterTenthBytes / Mebibyte:0} MiB after a tenth, {WorkingSetAtEndBytes / Mebibyte:0} MiB at the end (goal at most {MemoryGoal:0.00} of it)")
        .Append(Passed ? "passed" : "NOT passed")
        .ToString();
}
