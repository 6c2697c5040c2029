namespace IonMentoring.Integration.Tests;

public sealed class EdgeRoleTests(SharedHost shared)
{
    [Fact]
    public async Task Edge_alone_loadsNothingOfTheApi()
    {
        await using var edge = await HostProcess.StartRoleAsync("edge", Behind(shared.Host.ApiUrl));
        await edge.Client.ShouldStillServeAsync();

        // Every assembly that the process has loaded is a mapped file of it.
        var mapped = await File.ReadAllTextAsync($"/proc/{edge.Process.Id}/maps");
        mapped.ShouldContain("IonMentoring.Edge.dll", Case.Sensitive);
        foreach (var module in new[] { "Personas", "Suggestions", "Storage", "Caching", "Routing" })
        {
            mapped.ShouldNotContain($"IonMentoring.{module}.dll");
        }
    }

    [Fact]
    public async Task Edge_destinationDown_503()
    {
        await using var edge = await HostProcess.StartRoleAsync("edge", Behind(new Uri($"http://127.0.0.1:{Ports.Closed()}")));
        var answer = await edge.Client.AskAsync(Paths.Process, Messages.With("Is anybody there?", Keys.Lua));

        answer.Status.ShouldBe(503, answer.Raw);
        answer.MediaType.ShouldBe("application/problem+json");
        answer.Header("Retry-After").ShouldNotBeNull().ShouldMatch("^[1-9][0-9]*$");
        answer.Json.Flag("success").ShouldBeFalse();
        answer.Json.Text("error.code").ShouldNotBeNullOrWhiteSpace();
        answer.Json.Text("error.message").ShouldNotBeNullOrWhiteSpace();
        answer.Json.Whole("status").ShouldBe(503);
        answer.Json.Text("request_id").ShouldNotBeNullOrWhiteSpace();
        answer.Json.Text("timestamp").ShouldEndWith("Z", Case.Sensitive);
    }

    [Fact]
    public async Task Edge_destinationGoesDown_503AndStaysUp()
    {
        await using var api = await HostProcess.StartRoleAsync("api");
        await using var edge = await HostProcess.StartRoleAsync("edge", Behind(api.Url));
        await edge.Client.ShouldStillServeAsync();
        await api.StopAsync();

        for (var turn = 0; turn < 3; turn++)
        {
            var answer = await edge.Client.FetchAsync(Paths.Health);
            answer.Status.ShouldBe(503, answer.Raw);
            answer.Json.Flag("success").ShouldBeFalse();
        }

        (await edge.StopAsync()).ShouldBe(0, edge.Output);
    }

    private static string Behind(Uri api) => $"--Edge:Regions:us-central1:Blue:0={api.GetLeftPart(UriPartial.Authority)}";
}
