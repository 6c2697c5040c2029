using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using IonMentoring.Monitoring.Commands;
using IonMentoring.Monitoring.Costs.Endpoints;
using IonMentoring.Monitoring.Dashboards.Writing;
using IonMentoring.Monitoring.Tuning.Endpoints;

namespace IonMentoring.Monitoring.Tests.Commands;

public sealed class ApiConsoleTests
{
    [Fact]
    public async Task Get_apiThatHangs_saidAfterTheLimit()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        using var console = new ApiConsole(new($"http://{silent.LocalEndpoint}"), CancellationToken.None, TimeSpan.FromSeconds(0.2));

        var refused = await Should.ThrowAsync<RefusedException>(() => console.GetAsync("/"));
        refused.Message.ShouldContain("did not answer within 0.2 s");
        (await console.RunAsync(async () => (await console.GetAsync("/")).Length)).ShouldBe(1);
    }

    [Theory]
    [InlineData("<html></html>")]
    [InlineData("{}")]
    [InlineData("{\"error\":\"no\"}")]
    public async Task Run_answerOfAnotherServer_exitCodeOne(string answer)
    {
        using var console = new ApiConsole(new("http://127.0.0.1:1"), CancellationToken.None);

        (await console.RunAsync(() => Task.FromResult(JsonSerializer.Deserialize(answer, CostJson.Default.CostAnswer)!.Lines.Count))).ShouldBe(1);
        (await console.RunAsync(() => Task.FromResult(JsonSerializer.Deserialize(answer, TuningJson.Default.TuningAnswer)!.Rules.Count))).ShouldBe(1);
        (await console.RunAsync(() => Task.FromResult(JsonSerializer.Deserialize(answer, DashboardJson.Default.DashboardAnswer)!.Panels.Count))).ShouldBe(1);
    }

    [Theory]
    [InlineData("key\n")]
    [InlineData("k\0y")]
    [InlineData("clé")]
    public void Authorization_keyThatNoHeaderHolds_refusedWithoutItsText(string key) =>
        Should.Throw<RefusedException>(() => ApiConsole.Authorization(key)).Message.ShouldNotContain(key);
}
