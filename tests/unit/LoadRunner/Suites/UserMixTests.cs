using IonMentoring.LoadRunner.Running;
using IonMentoring.LoadSuites.Mix;

namespace IonMentoring.LoadRunner.Tests.Suites;

public sealed class UserMixTests
{
    private const int Requests = 100_000;

    private static readonly Uri Url = new("http://127.0.0.1:8080");

    private readonly List<UserRequest> _requests = Take();

    [Theory]
    [InlineData("process", 70)]
    [InlineData("recommend", 15)]
    [InlineData("bulk", 5)]
    [InlineData("personas", 8)]
    [InlineData("health", 2)]
    public void Feed_steps_asTheOldUsersAsked(string step, double percent) => Percent(request => request.Step == step).ShouldBe(percent, 0.5);

    [Theory]
    [InlineData("us-central1", 40)]
    [InlineData("europe-west1", 35)]
    [InlineData("asia-southeast1", 25)]
    public void Feed_regions_asTheOldUsersWere(string region, double percent) =>
        Percent(request => request.Request.Message().Headers.GetValues("X-Ion-Region").Single() == region).ShouldBe(percent, 0.5);

    [Fact]
    public void Feed_anotherTime_theSame() => Take().Select(request => request.Step).ShouldBe(_requests.Select(request => request.Step));

    private static List<UserRequest> Take()
    {
        var feed = UserMix.Feed(Url);
        using var iterations = new Iterations(Scenario.Create("mix", _ => ValueTask.FromResult(Response.Ok())), new LoadRunner.Measuring.ScenarioMeasures(), TimeProvider.System);
        return [.. Enumerable.Range(0, Requests).Select(number => feed.GetNextItem(new ScenarioContext(iterations, number, 0, CancellationToken.None)))];
    }

    private double Percent(Func<UserRequest, bool> which) => 100.0 * _requests.Count(which) / _requests.Count;
}
