namespace IonMentoring.Integration.Tests;

public sealed class RolesTests
{
    [Fact]
    public async Task CtrlC_slowRequestUnderWay_answeredBeforeTheProgramEnds()
    {
        await using var stub = await StubModel.StartAsync();
        await using var host = await HostProcess.StartAsync(stub.Settings(TimeSpan.FromSeconds(2)));
        await Eventually.ModelAnswersAsync(host.Client);
        stub.Behaviour = StubBehaviour.Hang;
        stub.ForgetRequests();

        var slow = host.Client.AskAsync(Paths.Process, Messages.Uncached("Will you still answer me?", Keys.Lua));
        await stub.NextRequestAsync();
        var exitCode = await host.StopAsync("INT");
        var answer = await slow;

        // The model never answers: what arrives is the program's own answer, at the end of its patience.
        answer.ShouldBeProblem(503, "MODEL_UNAVAILABLE", null);
        exitCode.ShouldBe(0, host.Output);
    }

    [Fact]
    public async Task CtrlC_nothingUnderWay_endsAtOnceAndCleanly()
    {
        await using var host = await HostProcess.StartAsync();
        await host.Client.ShouldStillServeAsync();

        var exitCode = await host.StopAsync("INT");

        exitCode.ShouldBe(0, host.Output);
        host.Output.ShouldNotContain("Unhandled exception");
    }

    [Fact]
    public async Task Api_answersAtAll_withItsPersonasLoaded()
    {
        var data = Directory.CreateTempSubdirectory("ion-mentoring-test-");
        try
        {
            await using var api = ServerProcess.Api(Path.Combine(HostProcess.HostFolder, "plugins"), $"--Storage:Folder={data.FullName}");
            using var client = new HttpClient { BaseAddress = new Uri(api.Address) };

            var starting = api.StartAsync();
            var first = await FirstAnswerAsync(client);
            await starting;

            first.Status.ShouldBe(200, first.Raw);
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Help_asked_listsTheRoles()
    {
        var (exitCode, output) = await HostProcess.RunToEndAsync("--help");

        exitCode.ShouldBe(0);
        foreach (var role in new[] { "all", "edge", "api" })
        {
            output.ShouldMatch($@"(?m)^\s+{role}\s");
        }
    }

    [Fact]
    public async Task Api_alone_serves()
    {
        await using var host = await HostProcess.StartRoleAsync("api");

        await host.Client.ShouldStillServeAsync();
        (await host.StopAsync()).ShouldBe(0, host.Output);
    }

    [Fact]
    public async Task Api_onEveryAddress_theEdgeOfTheSameProcessReachesIt()
    {
        await using var host = await HostProcess.StartAsync("--Api:Url=http://0.0.0.0:0");

        await host.Client.ShouldStillServeAsync();
    }

    [Theory]
    [InlineData("Api:Url")]
    [InlineData("Edge:Url")]
    public async Task Port_inUse_saysSoAndEnds(string setting)
    {
        using var taken = Ports.Take();
        var other = setting == "Api:Url" ? "Edge:Url" : "Api:Url";
        var (exitCode, output) = await HostProcess.RunToEndAsync(
            "all", $"--{setting}=http://127.0.0.1:{Ports.Of(taken)}", $"--{other}=http://127.0.0.1:0", "--Edge:OperatorUrl=http://127.0.0.1:0");

        exitCode.ShouldBe(1, output);
        output.ShouldContain($"{Ports.Of(taken)}");
        output.ShouldContain("choose other addresses", Case.Sensitive);
        output.ShouldNotContain("Unhandled exception");
    }

    private static async Task<Answer> FirstAnswerAsync(HttpClient client)
    {
        Answer? answer = null;
        await Eventually.TrueAsync(async () =>
        {
            try
            {
                answer = await client.FetchAsync("/readyz");
                return true;
            }
            catch (HttpRequestException)
            {
                // Nobody listens yet.
                return false;
            }
        });
        return answer!;
    }
}
