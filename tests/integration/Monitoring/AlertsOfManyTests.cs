using IonMentoring.Sinks;

namespace IonMentoring.Integration.Tests;

/// <summary>Two apis with one database: who tells operators, and who does when that one is killed.</summary>
public sealed class AlertsOfManyTests(PostgresServer postgres) : IClassFixture<PostgresServer>
{
    private const string Evaluates = "This process evaluates the alerts from now on";

    [Fact]
    public async Task TwoApis_failingRequests_oneTellsAndTheOtherGoesOnWhenItIsKilled()
    {
        await using var chat = await HttpSink.StartAsync();
        await using var model = await StubModel.StartAsync();
        model.Behaviour = StubBehaviour.ServerError;
        string[] settings =
        [
            postgres.Setting(await postgres.CreateDatabaseAsync()), "--Suggestions:WarmUp=0", "--Alerts:Frequency=00:00:01", "--Alerts:Window=00:00:01", "--Alerts:Occurrences=2",
            "--Alerts:AllowedAddresses:0=127.0.0.1", $"--Alerts:Channels:Chat:Url={chat.Url}", "--Alerts:Rules:high-error-rate-critical:Threshold=40",
            .. ((string[])["high-response-time-critical", "availability-sla-breach", "high-response-time-warning", "high-error-rate-warning", "low-cache-hit-rate", "high-cpu-utilization", "high-memory-utilization"])
                .Select(rule => $"--Alerts:Rules:{rule}:Enabled=false"),
            .. model.Settings(TimeSpan.FromSeconds(5)),
        ];
        await using var one = await HostProcess.StartRoleAsync("api", settings);
        await using var two = await HostProcess.StartRoleAsync("api", settings);
        await AskUntilAsync([one, two], () => chat.Received.Count > 0);
        var id = (await one.Client.FetchAsync("/api/v2/alerts")).Json.Text("alerts.0.id");
        (await two.Client.FetchAsync("/api/v2/alerts")).Json.Text("alerts.0.id").ShouldBe(id);

        var (telling, other) = one.Output.Contains(Evaluates, StringComparison.Ordinal) ? (one, two) : (two, one);
        other.Output.ShouldNotContain(Evaluates);
        telling.Process.Kill();
        await telling.Process.WaitForExitAsync();
        await AskUntilAsync([other], () => other.Output.Contains(Evaluates, StringComparison.Ordinal));
        model.Behaviour = StubBehaviour.Success;
        await AskUntilAsync([other], () => chat.Received.Count > 1);

        chat.Received.Select(told => told.Text("text")[..12]).ShouldBe(["[critical] H", "[resolved] H"]);
        var history = await other.Client.FetchAsync("/api/v2/alerts/history");
        history.Json.List("alerts").Where(alert => alert.Find("fired_at") is not null).ShouldHaveSingleItem().Text("id").ShouldBe(id);
    }

    private static Task AskUntilAsync(IReadOnlyList<HostProcess> apis, Func<bool> until) => Eventually.TrueAsync(async () =>
    {
        foreach (var api in apis)
        {
            await api.Client.AskAsync(Paths.Process, Messages.Uncached("Does this fail?", Keys.Lua));
        }

        return until();
    });
}
