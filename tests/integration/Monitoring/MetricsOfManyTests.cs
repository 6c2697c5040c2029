using System.Text.Json.Nodes;

namespace IonMentoring.Integration.Tests;

/// <summary>What an api tells of what others measured, and of what it measured before it was started again.</summary>
public sealed class MetricsOfManyTests(PostgresServer postgres) : IClassFixture<PostgresServer>
{
    private const string Endpoint = "/api/v2/process";
    private const string Times = "/api/v2/metrics/response_time_process";
    private const string Requests = "/api/v2/metrics/requests_total?by=endpoint";

    [Fact]
    public async Task Read_ofTwoApis_eitherTellsOfBothAlsoAfterOneIsKilled()
    {
        var database = await postgres.CreateDatabaseAsync();
        await using var one = await StartAsync(postgres.Setting(database));
        await using var two = await StartAsync(postgres.Setting(database));
        await AskAsync(one, 7);
        await AskAsync(two, 5);
        await BothTellAsync(one, two, 12);
        two.Process.Kill();
        await two.Process.WaitForExitAsync();

        await using var again = await StartAsync(postgres.Setting(database), $"--Storage:Folder={two.Data}");
        await AskAsync(again, 3);
        await BothTellAsync(one, again, 15);
        (await again.StopAsync()).ShouldBe(0);
        (await TimesAsync(one)).Whole("statistics.count").ShouldBe(15, "One that has ended was there all the same.");
    }

    [Fact]
    public async Task Read_afterACleanStop_theNextOneTellsOfAllOfIt()
    {
        await using var before = await StartAsync();
        await AskAsync(before, 9);

        // Also what it measured in its last moment.
        (await before.StopAsync()).ShouldBe(0);
        await using var after = await StartAsync($"--Storage:Folder={before.Data}");
        var answer = await Eventually.AnswerAsync(() => after.Client.FetchAsync(Times), read => read.Json.Find("statistics") is not null);
        answer.Json.Whole("statistics.count").ShouldBe(9);
        answer.Json.List("points").Sum(point => point.Whole("spread.count")).ShouldBe(9);
    }

    private static Task<HostProcess> StartAsync(params string[] settings) => HostProcess.StartRoleAsync("api", ["--Suggestions:WarmUp=0", .. settings]);

    private static async Task AskAsync(HostProcess api, int questions)
    {
        for (var question = 0; question < questions; question++)
        {
            (await api.Client.AskAsync(Paths.Process, Messages.With($"Who counts question {question}?", Keys.Lua))).ShouldBeOk();
        }
    }

    private static async Task<JsonNode> TimesAsync(HostProcess api) => (await api.Client.FetchAsync(Times)).Json;

    private static async Task BothTellAsync(HostProcess one, HostProcess other, long count)
    {
        foreach (var api in (HostProcess[])[one, other])
        {
            await Eventually.AnswerAsync(() => api.Client.FetchAsync(Times), read => read.Json.Find("statistics.count")?.GetValue<long>() == count);
            var requests = await api.Client.FetchAsync(Requests);
            requests.Json.At("groups")[Endpoint]!.List("points").Sum(point => point.Number("value")).ShouldBe(count);
        }

        // Percentiles of all values, whoever is asked.
        (await TimesAsync(one)).At("statistics").ToJsonString().ShouldBe((await TimesAsync(other)).At("statistics").ToJsonString());
    }
}
