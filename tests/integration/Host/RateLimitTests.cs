namespace IonMentoring.Integration.Tests;

public sealed class RateLimitTests(SharedHost shared)
{
    [Fact]
    public async Task RateLimit_moreThanTheBurst_refusedWithRetryAfter()
    {
        await using var host = await HostProcess.StartAsync(
            "--RateLimit:IncludeLoopback=true", "--RateLimit:RequestsPerSecond=5", "--RateLimit:Burst=5");
        var answers = await SendAsync(host.Client, 20);

        answers.ShouldContain(answer => answer.Status == 200);
        var refused = answers.Where(answer => answer.Status != 200).ToList();
        refused.Count.ShouldBeGreaterThan(0);
        foreach (var answer in refused)
        {
            answer.ShouldBeProblem(429, "RATE_LIMITED", null);
            answer.Header("Retry-After").ShouldNotBeNull().ShouldMatch("^[1-9][0-9]*$");
        }

        // Those who wait are let in again.
        await Eventually.AnswerAsync(() => host.Client.FetchAsync("/healthz"), answer => answer.Status == 200);
    }

    [Fact]
    public async Task RateLimit_defaultSettings_thisMachineIsNotLimited()
    {
        var answers = await SendAsync(shared.Client, 300);

        answers.Count(answer => answer.Status == 200).ShouldBe(300);
    }

    private static Task<Answer[]> SendAsync(HttpClient client, int count) =>
        Task.WhenAll(Enumerable.Range(0, count).Select(_ => client.FetchAsync("/healthz")));
}
