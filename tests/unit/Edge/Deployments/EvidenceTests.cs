using IonMentoring.Edge.Deployments;
using IonMentoring.Edge.Settings;

namespace IonMentoring.Edge.Tests.Deployments;

public sealed class EvidenceTests
{
    private static readonly DeploymentOptions Limits = new();

    [Theory]
    [InlineData(200, 1, 1, 100)]
    [InlineData(1000, 5, 5, 100)]
    [InlineData(1000, 0, 0, 0)]
    public void Verdict_withinEveryLimit_none(long requests, long errors, long unanswered, double p95Ms) =>
        new Evidence(requests, errors, unanswered, p95Ms).Verdict(Limits).ShouldBeNull();

    [Theory]
    [InlineData(199, 199, 0, 10_000)]
    [InlineData(199, 0, 199, 0)]
    [InlineData(0, 0, 0, 0)]
    public void Verdict_notEnoughRequests_none(long requests, long errors, long unanswered, double p95Ms) =>
        new Evidence(requests, errors, unanswered, p95Ms).Verdict(Limits).ShouldBeNull();

    [Theory]
    [InlineData(200, 2, 0, 10, "error rate 1.00 % over 0.50 %: 2 of 200 requests")]
    [InlineData(1000, 6, 0, 10, "error rate 0.60 % over 0.50 %: 6 of 1000 requests")]
    [InlineData(1000, 0, 6, 10, "availability 99.40 % under 99.50 %: 6 of 1000 requests not answered")]
    [InlineData(1000, 0, 0, 125, "P95 125 ms over 100 ms, of 1000 requests")]
    public void Verdict_beyondALimit_saysWhichAndByHowMuch(long requests, long errors, long unanswered, double p95Ms, string verdict) =>
        new Evidence(requests, errors, unanswered, p95Ms).Verdict(Limits).ShouldBe(verdict);

    [Fact]
    public void Verdict_severalBeyond_theErrorsComeFirst() =>
        new Evidence(1000, 100, 100, 5000).Verdict(Limits).ShouldNotBeNull().ShouldStartWith("error rate");
}
